/** The command `maagal`: reads its arguments, runs one command, and leaves with its exit code. */
import { CommanderError } from 'commander'
import { explain, problemLine } from './cli/errors.ts'
import { languageOf } from './cli/language.ts'
import { makeProgram } from './cli/program.ts'

const args = process.argv.slice(2)
const language = languageOf(args, process.env)

// `head` closed its end: nobody reads on.
process.stdout.on('error', () => process.exit(0))

// Leaving in order lets a database that we started go with us, and takes a half-made file away.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code))

let exit = 0
try {
  await makeProgram(language, async (terminal, run) => {
    const result = await run(terminal)
    exit = result.exit ?? 0
    const text = terminal.json ? JSON.stringify(result.json, null, 2) : result.lines.join('\n')
    // Nothing to say is said without a blank line.
    if (text !== '') await new Promise((written) => process.stdout.write(`${text}\n`, written))
  }).parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' })
} catch (error) {
  // Help was asked for, and given.
  if (!(error instanceof CommanderError && error.exitCode === 0)) {
    const { problem, exit: code } = explain(error, language)
    exit = code
    const json = args.includes('--json')
    process.stderr.write(`${json ? JSON.stringify({ error: problem }) : problemLine(problem)}\n`)
  }
}
// Whatever a library keeps open, the work is done.
process.exit(exit)
