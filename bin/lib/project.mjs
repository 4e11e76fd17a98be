import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever it is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

export const inProject = (...parts) => join(root, ...parts)

/** The Node that comes with the project: everything but these few scripts runs on it. */
export const projectNode = inProject('node_modules', '.bin', 'node')

/** A reason to stop that the person at the keyboard can mend: printed plainly, without a stack trace. */
export class Stop extends Error {}

/** Runs a script's main function; ends the process with 1 and the plain reason when it stops. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exit(1)
  }
}
