/** A word that no text can hold is never met: lists hold single words as the reading takes texts apart. */
import { expect, it } from 'vitest'
import { leadDetector } from '../../core/text/detect/leads.ts'
import { profanityDetector } from '../../core/text/detect/profanity.ts'
import { questionDetector } from '../../core/text/detect/questions.ts'
import { omenLists } from '../../core/text/detect/risk/omens.ts'
import { riskDetector } from '../../core/text/detect/risk.ts'
import { spamDetector } from '../../core/text/detect/spam.ts'
import { tokens } from '../../core/text/tokens.ts'
import { english } from './english.ts'
import { hebrew } from './hebrew.ts'

const detectors = [leadDetector, profanityDetector, questionDetector, riskDetector, spamDetector]
const lists: [string, string][] = [
  ...Object.entries(hebrew),
  ...Object.entries(english),
  ...omenLists.map(([kind, list]): [string, string] => [kind, list]),
  ...detectors.flatMap((one) => one.lists.map(([kind, list]): [string, string] => [kind, list])),
]

it.each(lists)('every word of %s can be met', (_, list) => {
  const never = list
    .split(/[|\n]/)
    .flatMap((phrase) => phrase.trim().split(/[\s/]+/))
    .map((word) => word.replace(/[*^&]$/, ''))
    .filter((word) => !['', '~', '_', '#'].includes(word))
    .filter((word) => {
      const [only, ...more] = tokens(word)
      return more.length > 0 || only?.start !== 0 || only.end !== word.length
    })
  expect(never).toEqual([])
})
