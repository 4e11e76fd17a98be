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
