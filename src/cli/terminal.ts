/** How commands speak: results to standard output, everything else to standard error; a progress bar only where somebody watches. */
import { SingleBar } from 'cli-progress'
import type { Language } from './language.ts'
import { type Key, say } from './words.ts'

/** What a command returns: `json` for scripts, `lines` for people, and the exit code, 0 unless said otherwise. */
export type Result = { json: unknown; lines: string[]; exit?: number }

export type Terminal = {
  language: Language
  json: boolean
  say(key: Key, values?: Record<string, string | number>): string
  /** A remark for people; silent with --json. */
  note(text: string): void
  /** Shows how far `label` is, from 0 to 1. */
  bar(label: string): Bar
}
export type Bar = { at(done: number, detail?: string): void; end(): void }

export function makeTerminal(language: Language, json: boolean): Terminal {
  return {
    language,
    json,
    say: (key, values) => say(key, language, values),
    note: (text) => {
      if (!json) process.stderr.write(`${text}\n`)
    },
    bar: (label) => (process.stderr.isTTY && !json ? realBar(label) : { at: () => undefined, end: () => undefined }),
  }
}

function realBar(label: string): Bar {
  const bar = new SingleBar({
    format: `${label}  {bar}  {percentage}%  {detail}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  })
  bar.start(1000, 0, { detail: '' })
  return { at: (done, detail = '') => bar.update(Math.round(done * 1000), { detail }), end: () => bar.stop() }
}

/** Rows under each other, as wide as their widest; a plain text table reads the same in both directions. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
}
