/** Which words of a playbook's own rules a text holds. Apart from `suggest.ts`, because the desk in the browser never needs it. */
import { findPhrases } from '../text/phrases.ts'
import { tokens } from '../text/tokens.ts'
import type { PlaybookDraft } from './schema.ts'

/** The words of a playbook's rules that a text holds, with any Hebrew prefix before them. */
export function wordsMet(document: PlaybookDraft, text: string): string[] {
  const find = finderOf(document)
  return find ? [...new Set(find(tokens(text)).map(({ tag }) => tag))] : []
}

/** Compiled once for each document; a document is replaced, never changed. Null where no rule looks at words: no text is read then. */
const compiled = new WeakMap<PlaybookDraft, ReturnType<typeof compile>>()

function finderOf(document: PlaybookDraft): ReturnType<typeof compile> {
  const known = compiled.get(document)
  if (known !== undefined) return known
  const fresh = compile(document)
  compiled.set(document, fresh)
  return fresh
}

function compile(document: PlaybookDraft) {
  const words = Object.values(document.nodes).flatMap((node) =>
    node.kind === 'question'
      ? node.suggestions.flatMap(({ when }) =>
          when.flatMap(({ field, is }) =>
            field === 'words' ? is.map(String).filter((word) => word.trim() !== '') : [],
          ),
        )
      : [],
  )
  return words.length === 0 ? null : findPhrases([...new Set(words)].map((word) => [word, word] as const))
}
