import { spawn } from 'node:child_process'
import { root } from './project.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program quietly in the project's folder, and takes it along when we are told to stop; gives its exit code and everything it said. */
export function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const leave = (signal) => {
      child.kill(signal)
      process.exit(1)
    }
    for (const signal of SIGNALS) process.once(signal, leave)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    const end = (result) => {
      for (const signal of SIGNALS) process.off(signal, leave)
      resolve(result)
    }
    child.once('error', (error) => end({ code: 127, said: error.message }))
    child.once('close', (code) => end({ code: code ?? 1, said }))
  })
}

/** Runs a program in front of the person, with their terminal; gives its exit code. Signals reach it by the terminal. */
export function runInFront(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' })
    const forward = (signal) => child.kill(signal)
    process.on('SIGTERM', forward).on('SIGHUP', forward)
    // Ctrl+C reaches the child by itself; we stay to report how it ended.
    process.on('SIGINT', () => undefined)
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)))
  })
}
