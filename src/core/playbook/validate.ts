/** What is wrong with a playbook that the schema cannot see. Sentences for the manager who edits it. */
import type { PlaybookDocument, PlaybookNode } from './schema.ts'
import { findNode } from './walk.ts'

/** Empty when the playbook can be walked from its start to an end by every road. */
export function validate(document: PlaybookDocument): string[] {
  const ids = Object.keys(document.nodes)
  const problems: string[] = []
  if (!findNode(document, document.start)) return [`The start, ${document.start}, is missing.`]
  for (const id of ids) {
    const node = findNode(document, id)
    if (!node) continue
    for (const target of targets(node)) {
      if (!findNode(document, target)) problems.push(`${id} leads to ${target}, which is missing.`)
    }
    if (node.kind !== 'question') continue
    const answers = node.answers.map((answer) => answer.id)
    if (new Set(answers).size < answers.length) problems.push(`${id} has two answers of the same id.`)
    for (const { answer } of node.suggestions) {
      if (!answers.includes(answer)) problems.push(`${id} suggests ${answer}, which is not one of its answers.`)
    }
  }
  if (problems.length > 0) return problems

  const reachable = spread([document.start], (id) => targetsOf(document, id))
  for (const id of ids) if (!reachable.has(id)) problems.push(`${id} cannot be reached from the start.`)

  const sources = new Map<string, string[]>()
  for (const id of ids)
    for (const target of targetsOf(document, id)) sources.set(target, [...(sources.get(target) ?? []), id])
  const ends = ids.filter((id) => findNode(document, id)?.kind === 'end')
  const ending = spread(ends, (id) => sources.get(id) ?? [])
  for (const id of reachable) if (!ending.has(id)) problems.push(`No end can be reached from ${id}.`)

  for (const id of ids)
    if (loopsWithoutQuestion(document, id)) problems.push(`${id} is in a loop that asks no question.`)
  return problems
}

function targets(node: PlaybookNode): string[] {
  if (node.kind === 'end') return []
  if (node.kind === 'action') return [node.next]
  return [...node.answers.map((answer) => answer.next), ...(node.skipTo === null ? [] : [node.skipTo])]
}

function targetsOf(document: PlaybookDocument, id: string): string[] {
  const node = findNode(document, id)
  return node ? targets(node) : []
}

function spread(from: readonly string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from)
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const target of next(id)) {
      if (seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  return seen
}

function loopsWithoutQuestion(document: PlaybookDocument, start: string): boolean {
  const seen = new Set<string>()
  for (let id = start; ; ) {
    const node = findNode(document, id)
    if (node?.kind !== 'action') return false
    if (seen.has(id)) return id === start
    seen.add(id)
    id = node.next
  }
}
