/** Which saved reply answers what a customer asks: the one whose own name speaks of it. Suggested, and put in by a person. */
import { queryLexemes } from '../text/lexemes.ts'
import { pieces } from '../text/pieces.ts'

export type Suggestable = { shortcut: string; titles: readonly string[]; texts: readonly string[]; uses: number }

/** A word of the name tells more than one of the text; a word that many replies have tells little. */
const IN_NAME = 3
const SHORTEST_WORD = 3

/** Null when none is about it, or two are equally. A reply is only suggested when a word of its name was asked for. */
export function suggestReply<One extends Suggestable>(asked: string, replies: readonly One[]): One | null {
  const wanted = pieces(asked)
    .filter(({ kind, base }) => kind === 'word' && base.length >= SHORTEST_WORD)
    .map(({ text }) => queryLexemes(text)[0] ?? [])
  const known = replies.map((reply) => ({
    reply,
    name: wordsOf([reply.shortcut, ...reply.titles]),
    text: wordsOf(reply.texts),
  }))
  const scored = known
    .map(({ reply, name, text }) => {
      let named = false
      let score = 0
      for (const lexemes of wanted) {
        const has = (words: ReadonlySet<string>) => lexemes.some((one) => words.has(one))
        if (!has(name) && !has(text)) continue
        const others = known.filter((one) => has(one.name) || has(one.text)).length
        named ||= has(name)
        score += (has(name) ? IN_NAME : 1) / others
      }
      return { reply, score: named ? score : 0 }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.reply.uses - a.reply.uses)
  const [best, second] = scored
  if (!best || (second && second.score === best.score && second.reply.uses === best.reply.uses)) return null
  return best.reply
}

const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => queryLexemes(text).flat()))
