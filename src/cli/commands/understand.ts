/** `maagal understand < messages.jsonl > verdicts.jsonl`: what every message says, without a database. docs/cli.md has the format. */
import { fstatSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { UNSURE, type Verdict } from '../../core/text/verdict.ts'
import { rulesModel } from '../../understanding/rules.ts'
import type { BrandProfile } from '../../understanding/understand.ts'
import { EXIT, Usage } from '../errors.ts'
import { fileOf } from '../open.ts'
import type { Result, Terminal } from '../terminal.ts'

const profilesFile = z.record(
  z.string(),
  z.object({
    business: z.union([z.string(), z.array(z.string())]).optional(),
    names: z.array(z.string()).default([]),
    ambiguous: z.array(z.string()).default([]),
    competitors: z.array(z.string()).default([]),
  }),
)
type Profiles = Record<string, BrandProfile>

const inputRow = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  channel: z.string().nullish(),
  brand_profile: z.string().nullish(),
})

const NOBODY: BrandProfile = { names: [], competitors: [] }
/** Rows are written together up to this many code units. */
const BATCH = 64 * 1024

/** A bad row is told on standard error with its line number, the rest goes on, and the exit code says that there was one. */
export async function understand(terminal: Terminal, { profiles: file }: { profiles?: string }): Promise<Result> {
  const profiles = file === undefined ? {} : readProfiles(file)
  if (process.stdin.isTTY) terminal.note(terminal.say('understand.waiting'))
  const size = sizeOfInput()
  const bar = terminal.bar(terminal.say('understand.bar'))
  let waiting: string[] = []
  let length = 0
  let [line, done, bad, read] = [0, 0, 0, 0]
  try {
    for await (const { text, bytes } of linesOf(process.stdin)) {
      line += 1
      read = bytes
      if (text.trim() === '') continue
      try {
        const row = JSON.stringify(understood(text, profiles, terminal))
        waiting.push(row)
        length += row.length
        done += 1
      } catch (problem) {
        bad += 1
        const why = problem instanceof Error ? problem.message : String(problem)
        process.stderr.write(`${terminal.say('error.bad_line', { line, why })}\n`)
      }
      if (length < BATCH) continue
      // The last row is left for the end, which closes it with a line break.
      await write(`${waiting.slice(0, -1).join('\n')}\n`)
      waiting = waiting.slice(-1)
      length = waiting[0]?.length ?? 0
      bar.at(size > 0 ? Math.min(1, read / size) : 0, String(done))
    }
  } finally {
    bar.end()
  }
  return { json: { understood: done, bad }, lines: waiting, ...(bad > 0 ? { exit: EXIT.refused } : {}) }
}

function readProfiles(given: string): Profiles {
  const file = fileOf(given)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Usage('error.no_file', { file, why: (error as Error).message })
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Usage('error.bad_profiles', { file, why: (error as Error).message })
  }
  const parsed = profilesFile.safeParse(json)
  if (!parsed.success) throw new Usage('error.bad_profiles', { file, why: wordsOf(parsed.error) })
  return parsed.data
}

function understood(line: string, profiles: Profiles, terminal: Terminal) {
  const parsed = inputRow.safeParse(JSON.parse(line))
  if (!parsed.success) throw new Error(wordsOf(parsed.error))
  const { id, text, brand_profile: name } = parsed.data
  return presented(id, rulesModel.understand(text, profileOf(name, profiles, terminal)))
}

function profileOf(name: string | null | undefined, profiles: Profiles, terminal: Terminal): BrandProfile {
  if (name === null || name === undefined) return NOBODY
  const found = Object.hasOwn(profiles, name) ? profiles[name] : undefined
  if (found) return found
  throw new Error(terminal.say('understand.no_profile', { name, profiles: Object.keys(profiles).join(', ') || '-' }))
}

/** A verdict with the field names of the label guide. */
function presented(id: string | number, { language, language_code: code, help_kind, confidence, ...verdict }: Verdict) {
  const { reasons, ...fields } = verdict
  return {
    id,
    lang: language === 'other' ? (code ?? 'mul') : language,
    ...fields,
    help_kind: help_kind ?? null,
    confidence: Math.round(confidence * 100) / 100,
    unsure: confidence < UNSURE,
    reasons,
  }
}

const wordsOf = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()

/** 0 where nobody can tell. */
function sizeOfInput(): number {
  try {
    const input = fstatSync(process.stdin.fd)
    return input.isFile() ? input.size : 0
  } catch {
    return 0
  }
}

/** Lines as JSON has them: parted by \n alone, since other breaks may stand inside a text. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder()
  let bytes = 0
  let rest = ''
  for await (const chunk of input) {
    bytes += chunk.byteLength
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield { text, bytes }
  }
  rest += decoder.decode()
  if (rest !== '') yield { text: rest, bytes }
}

/** Waits where the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((drained) => process.stdout.once('drain', drained))
}
