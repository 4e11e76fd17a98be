/** Which of all that can be done answers to what was typed, best first in each group. */
import { matchTitle } from '../../src/core/search/titles.ts'
import { otherKeyboard } from '../../src/core/search/typos.ts'
import type { Entry, EntryGroup } from '../search/items.ts'

/** `also`: words beside the title by which it is found. */
export type Possible = Omit<Entry, 'spans'> & { also?: string }

const ORDER: readonly EntryGroup[] = ['case', 'go', 'make', 'replies', 'pages', 'view']
/** What is near at hand before anything is typed. */
const AT_ONCE: Partial<Record<EntryGroup, number>> = { case: 8, go: 5 }
const MOST = 6

export function found(all: readonly Possible[], typed: string): Entry[] {
  if (typed === '')
    return ORDER.flatMap((group) =>
      all
        .filter((one) => one.group === group && one.why === null)
        .slice(0, AT_ONCE[group] ?? 0)
        .map((one) => ({ ...one, spans: [] })),
    )
  const answers = answering(all, typed)
  const other = answers.length === 0 ? otherKeyboard(typed) : null
  const best = other === null ? answers : answering(all, other)
  const groups = ORDER.map((group) => best.filter(({ entry }) => entry.group === group).slice(0, MOST))
  // The group of the best answer comes first, so that Enter is what was meant.
  const top = (group: (typeof groups)[number]) => group[0]?.score ?? Number.POSITIVE_INFINITY
  return groups
    .filter((group) => group.length > 0)
    .sort((a, b) => top(a) - top(b))
    .flat()
    .map(({ entry }) => entry)
}

function answering(all: readonly Possible[], typed: string): { entry: Entry; score: number }[] {
  return all
    .flatMap((one) => {
      const match = matchTitle(one.title, typed, [one.sub ?? '', one.also ?? ''])
      // What is possible stands before what is not.
      return match ? [{ entry: { ...one, spans: match.spans }, score: match.score + (one.why === null ? 0 : 0.5) }] : []
    })
    .sort((a, b) => a.score - b.score)
}
