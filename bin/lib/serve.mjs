import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { projectNode, root } from './project.mjs'

/** npm hands on a Ctrl+C that the terminal has given us already. */
const SAME_SIGNAL_MS = 500
const LOOK_FOR_NPM_MS = 200

/**
 * Runs the server in front of the person until it ends; gives its exit code. The server has a process group of its own,
 * so each signal reaches it once, from here; and a channel to us, by whose end it knows that we were killed.
 * When npm, which started us, is killed, we stop the server: else it would hold the port with nobody to stop it.
 */
export function serve(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode, args, {
      cwd: root,
      detached: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    const sentAt = {}
    const send = (signal) => {
      if (Date.now() - (sentAt[signal] ?? 0) < SAME_SIGNAL_MS) return
      sentAt[signal] = Date.now()
      child.kill(signal)
    }
    process
      .on('SIGINT', () => send('SIGINT'))
      .on('SIGTERM', () => send('SIGTERM'))
      .on('SIGHUP', () => send('SIGTERM'))
    const npm = npmAbove()
    if (npm) setInterval(() => npmAbove() !== npm && send('SIGTERM'), LOOK_FOR_NPM_MS).unref()
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** The process number of the npm that started us, which may have put a shell between; undefined when none did. */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return undefined
  try {
    const viaShell = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\0')[1] === '-c'
    return viaShell ? /\) \w (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))?.[1] : String(process.ppid)
  } catch {
    return String(process.ppid)
  }
}
