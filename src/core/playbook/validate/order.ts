/** The four main questions: each once, and on every road in their order. */
import { edgesFrom, nodeAt, spread } from '../graph.ts'
import { nameOf, type Problem, quoted } from '../problems.ts'
import type { Bilingual, DraftQuestion, PlaybookDraft } from '../schema.ts'

/** What each main question asks, whatever its wording. */
export const MAIN_QUESTIONS: Record<1 | 2 | 3 | 4, Bilingual> = {
  1: { he: 'זה בתחום שלי?', en: 'Is it in my area?' },
  2: { he: 'איזה סוג הודעה?', en: 'What kind of message?' },
  3: { he: 'צריך פרטים אישיים כדי לענות?', en: 'Does the answer need personal details?' },
  4: { he: 'יש תשובה מהירה ואמינה?', en: 'Is there a fast and reliable answer?' },
}

export function orderProblems(draft: PlaybookDraft): Problem[] {
  const problems: Problem[] = []
  const numbered = Object.entries(draft.nodes).flatMap(([id, node]) =>
    node.kind === 'question' && node.number !== null ? [{ id, node, number: node.number }] : [],
  )
  for (const number of [1, 2, 3, 4] as const) {
    const holders = numbered.filter((one) => one.number === number)
    const what = quoted(MAIN_QUESTIONS[number])
    if (holders.length === 0) problems.push(missing(number, what))
    for (const { id } of holders.slice(1)) problems.push(twice(draft, id, number))
  }
  const onward = (id: string) => {
    const node = nodeAt(draft, id)
    return node ? edgesFrom(id, node).flatMap(({ to, returns }) => (returns ? [] : [to])) : []
  }
  for (const { id, number } of numbered) {
    const later = spread(onward(id), onward)
    for (const other of numbered)
      if (other.number < number && later.has(other.id)) problems.push(outOfOrder(draft, other, id))
  }
  return problems
}

function missing(number: number, what: Bilingual): Problem {
  return {
    code: 'question_missing',
    level: 'error',
    node: null,
    at: 'nodes',
    text: {
      he: `חסרה שאלה ${number}: ${what.he}. ארבע השאלות קבועות, והנוסח חופשי.`,
      en: `Question ${number} is missing: ${what.en}. The four questions are fixed, their wording is free.`,
    },
  }
}

function twice(draft: PlaybookDraft, id: string, number: number): Problem {
  const name = quoted(nameOf(draft, id))
  return {
    code: 'question_twice',
    level: 'error',
    node: id,
    at: `nodes.${id}.number`,
    text: {
      he: `${name.he}: שאלה ${number} כבר קיימת. שאלה נוספת היא שאלת משנה, בלי מספר.`,
      en: `${name.en}: there is a question ${number} already. A further one is a sub-question, without a number.`,
    },
  }
}

function outOfOrder(
  draft: PlaybookDraft,
  early: { id: string; node: DraftQuestion; number: number },
  late: string,
): Problem {
  const name = quoted(nameOf(draft, early.id))
  const after = quoted(nameOf(draft, late))
  return {
    code: 'question_order',
    level: 'error',
    node: late,
    at: `nodes.${late}`,
    text: {
      he: `שאלה ${early.number}, ${name.he}, באה אחרי ${after.he}. סדר ארבע השאלות קבוע.`,
      en: `Question ${early.number}, ${name.en}, comes after ${after.en}. The order of the four questions is fixed.`,
    },
  }
}
