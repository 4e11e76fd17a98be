/** For tests only: our own labelled messages, and the workspaces they were written to. training/own/README.md says how they came about. */
import { readFileSync } from 'node:fs'
import type { Verdict } from '../core/text/verdict.ts'

export type OwnMessage = Omit<Verdict, 'language' | 'language_code' | 'confidence' | 'reasons' | 'help_kind'> & {
  id: string
  /** As the label guide has it: he, en, mixed, und, others by ISO code. */
  lang: string
  brand_profile: string
  /** Not looked at while rules are written. */
  held_out: boolean
  text: string
  help_kind: NonNullable<Verdict['help_kind']> | null
}
export type OwnProfile = { business: string; names: string[]; ambiguous: string[]; competitors: string[] }

/** Written one after the other: each batch after the rules had been made on those before it. */
export const BATCHES = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
] as const
export type Batch = (typeof BATCHES)[number]

const folder = new URL('../../training/own/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

export const ownProfiles: Readonly<Record<string, OwnProfile>> = JSON.parse(read('profiles.json'))

export function ownMessages(language: 'hebrew' | 'english', batch: Batch): OwnMessage[] {
  return read(`${language}-${batch}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OwnMessage)
}
