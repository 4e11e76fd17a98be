/** What is wrong with a playbook that the shape cannot say: sentences for the manager who edits it, each with its place. */
import { isAction } from './actions.ts'
import { allEdges, closingEdges, type Edge, edgesFrom, nodeAt, spread, treeOrder } from './graph.ts'
import { nameOf, type Problem, type ProblemCode, quoted } from './problems.ts'
import type { DraftNode, PlaybookDraft } from './schema.ts'
import { conductHints } from './validate/conduct.ts'
import { orderProblems } from './validate/order.ts'
import { wordProblems } from './validate/words.ts'

export type { Problem, ProblemCode } from './problems.ts'

/**
 * Everything worth saying about a draft, errors first; no error means that it can be published and that every road from its start leads
 * to an end.
 */
export function problemsOf(draft: PlaybookDraft): Problem[] {
  const found = [
    ...startProblems(draft),
    ...targetProblems(draft),
    ...roadProblems(draft),
    ...circleProblems(draft),
    ...orderProblems(draft),
    ...Object.entries(draft.nodes).flatMap(([id, node]) => ownProblems(draft, id, node)),
    ...wordProblems(draft),
    ...conductHints(draft),
  ]
  const order = treeOrder(draft)
  const place = ({ level, node }: Problem) =>
    (level === 'hint' ? order.length + 1 : 0) + (node ? order.indexOf(node) + 1 : 0)
  return found.sort((a, b) => place(a) - place(b))
}

type Said = { node: string | null; at: string; he: string; en: string }
const error = (code: ProblemCode, { node, at, he, en }: Said): Problem => ({
  code,
  level: 'error',
  node,
  at,
  text: { he, en },
})

function startProblems(draft: PlaybookDraft): Problem[] {
  if (nodeAt(draft, draft.start)) return []
  const he = `ההתחלה מצביעה על ״${draft.start}״, שאינו קיים. צריך לבחור צעד ראשון.`
  const en = `The start points at “${draft.start}”, which is not there. Choose a first step.`
  return [error('start_missing', { node: null, at: 'start', he, en })]
}

function targetProblems(draft: PlaybookDraft): Problem[] {
  return allEdges(draft).flatMap((edge) => {
    if (nodeAt(draft, edge.to)) return []
    const way = wayOf(draft, edge)
    const he = `${way.he} לא מובילה לשום מקום. צריך לבחור צעד הבא.`
    const en = `${way.en} leads nowhere. Choose a next step.`
    return [error('target_missing', { node: edge.from, at: edge.at, he, en })]
  })
}

/** "The answer “Yes” of “Area”", for sentences. */
function wayOf(draft: PlaybookDraft, { from, answer, skip }: Edge): { he: string; en: string } {
  const node = nodeAt(draft, from)
  const name = quoted(nameOf(draft, from))
  if (skip) return { he: `הדרך של דילוג על ${name.he}`, en: `The way of skipping ${name.en}` }
  const label = node?.kind === 'question' ? node.answers.find(({ id }) => id === answer)?.label : undefined
  if (!label || answer === null) return { he: `הדרך מ${name.he}`, en: `The way on from ${name.en}` }
  return {
    he: `התשובה ״${label.he || label.en || answer}״ של ${name.he}`,
    en: `The answer “${label.en || label.he || answer}” of ${name.en}`,
  }
}

/** Steps that nobody can come to, and steps from which no end can be reached. */
function roadProblems(draft: PlaybookDraft): Problem[] {
  if (!nodeAt(draft, draft.start)) return []
  const edges = allEdges(draft).filter(({ to }) => nodeAt(draft, to))
  const toward = (id: string) => edges.filter(({ from }) => from === id).map(({ to }) => to)
  const reachable = spread([draft.start], toward)
  const ids = Object.keys(draft.nodes)
  const ends = ids.filter((id) => nodeAt(draft, id)?.kind === 'end')
  const ending = spread(ends, (id) => edges.filter(({ to }) => to === id).map(({ from }) => from))
  const problems: Problem[] = []
  for (const id of ids) {
    const name = quoted(nameOf(draft, id))
    if (!reachable.has(id)) {
      const he = `אי אפשר להגיע אל ${name.he}. צריך להוביל אליו תשובה, או להסיר אותו.`
      const en = `${name.en} cannot be reached. Lead an answer to it, or remove it.`
      problems.push(error('unreachable', { node: id, at: `nodes.${id}`, he, en }))
    } else if (!ending.has(id)) {
      const he = `מ${name.he} אי אפשר להגיע לשום סיום. צריך דרך שמובילה לסיום.`
      const en = `No end can be reached from ${name.en}. It needs a way that leads to one.`
      problems.push(error('no_end', { node: id, at: `nodes.${id}`, he, en }))
    }
  }
  return problems
}

function circleProblems(draft: PlaybookDraft): Problem[] {
  const problems: Problem[] = []
  for (const edge of closingEdges(draft, ({ returns }) => !returns)) {
    const way = wayOf(draft, edge)
    const to = quoted(nameOf(draft, edge.to))
    const he = `${way.he} חוזרת אל ${to.he} ונוצר מעגל. צריך להוביל אותה קדימה, או לסמן אותה כדרך חזרה.`
    const en = `${way.en} goes back to ${to.en} and makes a circle. Lead it forward, or mark it as a return path.`
    problems.push(error('circle', { node: edge.from, at: edge.at, he, en }))
  }
  const toward = (id: string) => {
    const node = nodeAt(draft, id)
    return node ? edgesFrom(id, node).map(({ to }) => to) : []
  }
  for (const edge of allEdges(draft).filter(({ returns, to }) => returns && nodeAt(draft, to))) {
    if (spread([edge.to], toward).has(edge.from)) continue
    const to = quoted(nameOf(draft, edge.to))
    const way = wayOf(draft, edge)
    const he = `${way.he} מסומנת כדרך חזרה, אבל ${to.he} אינו לפניה. צריך להסיר את הסימון.`
    const en = `${way.en} is marked as a return path, but ${to.en} does not come before it. Remove the mark.`
    problems.push(error('return_forward', { node: edge.from, at: edge.at, he, en }))
  }
  for (const id of Object.keys(draft.nodes)) {
    if (!circlesUnasked(draft, id)) continue
    const name = quoted(nameOf(draft, id))
    const he = `${name.he} נמצא במעגל שלא שואל שום שאלה, ואי אפשר לצאת ממנו.`
    const en = `${name.en} is in a circle that asks no question, and there is no way out of it.`
    problems.push(error('circle_unasked', { node: id, at: `nodes.${id}`, he, en }))
  }
  return problems
}

function circlesUnasked(draft: PlaybookDraft, start: string): boolean {
  const seen = new Set<string>()
  for (let id = start; ; ) {
    const node = nodeAt(draft, id)
    if (node?.kind !== 'action') return false
    if (seen.has(id)) return id === start
    seen.add(id)
    id = node.next
  }
}

/** What is wrong inside one node, its words aside. */
function ownProblems(draft: PlaybookDraft, id: string, node: DraftNode): Problem[] {
  const name = quoted(nameOf(draft, id))
  const problems: Problem[] = []
  const say = (code: ProblemCode, at: string, he: string, en: string) =>
    problems.push(error(code, { node: id, at: `nodes.${id}.${at}`, he, en }))
  if (node.kind === 'action') {
    if (!isAction(node.action))
      say(
        'action_unknown',
        'action',
        `${name.he}: אין פעולה בשם ״${node.action}״. צריך לבחור פעולה מהרשימה.`,
        `${name.en}: there is no action “${node.action}”. Choose one of the list.`,
      )
    if (node.action === 'start_timer' && node.hours === null)
      say('timer_hours', 'hours', `${name.he}: צריך לקבוע לכמה שעות.`, `${name.en}: say for how many hours.`)
  }
  if (node.kind !== 'question') return problems
  const answers = node.answers.map((answer) => answer.id)
  for (const [index, answer] of answers.entries())
    if (answers.indexOf(answer) < index)
      say(
        'answer_twice',
        `answers.${index}.id`,
        `${name.he}: לשתי תשובות יש אותו מזהה, ${answer}.`,
        `${name.en}: two answers have the same id, ${answer}.`,
      )
  for (const [index, rule] of node.suggestions.entries()) {
    if (!answers.includes(rule.answer))
      say(
        'rule_answer',
        `suggestions.${index}.answer`,
        `${name.he}: המלצה ${index + 1} מציעה תשובה שאינה קיימת.`,
        `${name.en}: rule ${index + 1} suggests an answer that is not there.`,
      )
    if (
      rule.when.length === 0 ||
      rule.when.some(({ is, atLeast, atMost }) => is.length === 0 && atLeast === null && atMost === null)
    )
      say(
        'rule_empty',
        `suggestions.${index}.when`,
        `${name.he}: להמלצה ${index + 1} חסר תנאי.`,
        `${name.en}: rule ${index + 1} lacks a condition.`,
      )
  }
  return problems
}
