import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inProject } from './project.mjs'

const FRESH_MS = 10_000

/**
 * Lets one process at a time change node_modules or dist. The holder touches its mark every second; a mark that has
 * grown old was left by a process that was killed, and counts for nothing.
 */
export async function oneAtATime(work) {
  const mark = inProject('.cache', 'busy')
  mkdirSync(inProject('.cache'), { recursive: true })
  for (let told = false; ; ) {
    try {
      mkdirSync(mark)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (ageOf(mark) > FRESH_MS) rmSync(mark, { recursive: true, force: true })
      else {
        if (!told) console.error('Waiting for another Maagal command that is installing or building…')
        told = true
        await wait(300)
      }
    }
  }
  const clear = () => rmSync(mark, { recursive: true, force: true })
  process.once('exit', clear)
  const beat = setInterval(() => utimesSync(mark, new Date(), new Date()), 1000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', clear)
    clear()
  }
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}
