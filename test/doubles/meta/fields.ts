import type { Fields } from './types.ts'

/** `comments.limit(5).filter(stream){id,from{name}}` */
export type FieldSpec = { name: string; args: Record<string, string>; sub: FieldSpec[] }

/** A connection under a node: it renders itself with the arguments and sub-fields asked for. */
export type Lazy = (args: Record<string, string>, sub: FieldSpec[]) => unknown

export function parseFields(text: string): FieldSpec[] {
  let at = 0
  const until = (stop: RegExp) => {
    const from = at
    while (at < text.length && !stop.test(text[at] ?? '')) at += 1
    return text.slice(from, at).trim()
  }
  const list = (): FieldSpec[] => {
    const specs: FieldSpec[] = []
    while (at < text.length && text[at] !== '}') {
      const spec: FieldSpec = { name: until(/[,.{}(]/), args: {}, sub: [] }
      while (text[at] === '.') {
        at += 1
        const name = until(/[(,{}.]/)
        if (text[at] === '(') {
          at += 1
          spec.args[name] = until(/\)/)
          at += 1
        } else {
          spec.args[name] = ''
        }
      }
      if (text[at] === '{') {
        at += 1
        spec.sub = list()
        at += 1
      }
      if (spec.name) specs.push(spec)
      if (text[at] === ',') at += 1
    }
    return specs
  }
  return list()
}

/** Only what was asked for, and always the id; a field with nothing in it is left out, as Graph does. */
export function project(node: Fields, specs: readonly FieldSpec[], defaults: readonly string[]): Fields {
  const wanted = specs.length > 0 ? specs : defaults.map((name) => ({ name, args: {}, sub: [] }))
  const out: Fields = {}
  for (const spec of wanted) {
    const raw = node[spec.name]
    const value = typeof raw === 'function' ? (raw as Lazy)(spec.args, spec.sub) : raw
    if (value === undefined || value === null) continue
    const plain = typeof raw !== 'function' && typeof value === 'object' && !Array.isArray(value)
    out[spec.name] = plain && spec.sub.length > 0 ? project(value as Fields, spec.sub, []) : value
  }
  if (node.id !== undefined) out.id = node.id
  return out
}

/** Graph's own way to write a time: seconds, and a zone without a colon. */
export function graphTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, '+0000')
}

export const seconds = (ms: number): number => Math.floor(ms / 1000)
