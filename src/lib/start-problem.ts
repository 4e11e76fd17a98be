/**
 * A reason why Maagal cannot start (or go on) that a person can mend. Whoever catches it prints `message` and `hint`
 * plainly, without a stack trace, and leaves with exit code 1.
 *
 * `message` says what is wrong in one line; `hint` says what to do about it, also in one line.
 */
export class StartProblem extends Error {
  readonly hint: string

  constructor(message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartProblem'
    this.hint = hint
  }
}

/** The lines to show a person: the problem, and what to do about it. */
export function problemLines(problem: StartProblem): string {
  return problem.hint ? `${problem.message}\n${problem.hint}` : problem.message
}

/** What stands in the way of listening, for a person; any other error as it is. */
export function explainListenError(error: unknown, { port, host }: { port: number; host: string }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return new StartProblem(
      `Port ${port} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port + 1} npm start`,
      { cause: error },
    )
  if (code === 'EACCES')
    return new StartProblem(`This user may not use port ${port}.`, 'Choose a port above 1023: PORT=3000 npm start', {
      cause: error,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartProblem(
      `HOST ${host} is not an address of this machine.`,
      'Use 127.0.0.1, or 0.0.0.0 for every address.',
      { cause: error },
    )
  return error
}
