/**
 * Messages per second on one core: taken apart and searched for personal details, and understood as a whole, over our own written messages.
 * Each is a text of the length that customers write. The limit: 10,000 a second for either.
 */
import { english } from '../src/core/text/detect/cases/english.testing.ts'
import { hebrew } from '../src/core/text/detect/cases/hebrew.testing.ts'
import { readCase } from '../src/core/text/detect/cases/marked.testing.ts'
import { findPersonalData } from '../src/core/text/detect/personal-data.ts'
import { features } from '../src/core/text/features.ts'
import { lexemes } from '../src/core/text/lexemes.ts'
import { normalize } from '../src/core/text/normalize.ts'
import { tokens } from '../src/core/text/tokens.ts'
import { labelled } from '../src/understanding/messages.testing.ts'
import { ownMessages, ownProfiles } from '../src/understanding/own-messages.testing.ts'
import { rulesModel } from '../src/understanding/rules.ts'

const LIMIT = 10_000
const SECONDS = 2

export async function bench(): Promise<void> {
  const plain = labelled.map(({ text }) => text)
  const personal = [...hebrew, ...english].map((marked) => readCase(marked).text)
  measure('everyday messages', plain)
  measure('messages full of details and decoys', personal)
  understanding()
}

/** The whole of understanding, each message with the workspace it was written to. */
function understanding(): void {
  const messages = [...ownMessages('hebrew', 'first'), ...ownMessages('english', 'first')].map((message) => ({
    text: message.text,
    brand: ownProfiles[message.brand_profile] ?? { names: [], competitors: [] },
  }))
  const speed = perSecond(messages, ({ text, brand }) => rulesModel.understand(text, brand))
  process.stdout.write(`  the whole understanding of ${messages.length} messages: ${speed}/s (limit ${LIMIT}/s)\n`)
}

function measure(name: string, texts: readonly string[]): void {
  const length = Math.round(texts.reduce((sum, { length: one }) => sum + one, 0) / texts.length)
  process.stdout.write(`  ${name}: ${texts.length}, ${length} characters each\n`)
  const both = perSecond(texts, (text) => {
    tokens(text)
    findPersonalData(text)
  })
  process.stdout.write(`    tokens and personal data ${both}/s (limit ${LIMIT}/s)\n`)
  const parts = { normalize, tokens, findPersonalData, lexemes, features }
  for (const [part, read] of Object.entries(parts))
    process.stdout.write(`    ${part} ${perSecond(texts, read as (text: string) => unknown)}/s\n`)
}

function perSecond<Text>(texts: readonly Text[], read: (text: Text) => unknown): number {
  for (let round = 0; round < 20; round++) for (const text of texts) read(text)
  const begun = performance.now()
  let done = 0
  for (; performance.now() - begun < SECONDS * 1000; done += texts.length) for (const text of texts) read(text)
  return Math.round(done / ((performance.now() - begun) / 1000))
}
