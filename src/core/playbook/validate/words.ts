/** Every word in both languages: what is missing, and where. */
import { nameOf, type Problem, quoted } from '../problems.ts'
import type { Bilingual, DraftNode, PlaybookDraft } from '../schema.ts'

type Place = { at: string; he: string; en: string; words: Bilingual }

export function wordProblems(draft: PlaybookDraft): Problem[] {
  const problems = missingIn(draft.name).map(
    (language): Problem => ({
      code: 'name_missing',
      level: 'error',
      node: null,
      at: `name.${language}`,
      text: {
        he: `לפלייבוק חסר שם ${IN[language].he}.`,
        en: `The playbook has no name ${IN[language].en}.`,
      },
    }),
  )
  for (const [id, node] of Object.entries(draft.nodes)) {
    const name = quoted(nameOf(draft, id))
    for (const place of placesOf(node))
      for (const language of missingIn(place.words))
        problems.push({
          code: 'language_missing',
          level: 'error',
          node: id,
          at: `nodes.${id}.${place.at}.${language}`,
          text: {
            he: `${name.he}: ${place.he} ${IN[language].he}.`,
            en: `${name.en}: ${place.en} ${IN[language].en}.`,
          },
        })
  }
  return problems
}

const IN = { he: { he: 'בעברית', en: 'in Hebrew' }, en: { he: 'באנגלית', en: 'in English' } } as const

const missingIn = (words: Bilingual) => (['he', 'en'] as const).filter((language) => words[language].trim() === '')

function placesOf(node: DraftNode): Place[] {
  const places: Place[] = [{ at: 'title', he: 'חסרה כותרת', en: 'the title is missing', words: node.title }]
  if (node.kind === 'end') return places
  if (node.hint) places.push({ at: 'hint', he: 'חסר הסבר', en: 'the hint is missing', words: node.hint })
  if (node.kind === 'action') return places
  places.push({ at: 'text', he: 'חסר נוסח השאלה', en: 'the question is missing', words: node.text })
  for (const [index, answer] of node.answers.entries()) {
    const n = index + 1
    places.push({
      at: `answers.${index}.label`,
      he: `חסר נוסח של תשובה ${n}`,
      en: `answer ${n} is missing`,
      words: answer.label,
    })
    for (const [at, { text }] of answer.consequences.entries())
      places.push({
        at: `answers.${index}.consequences.${at}.text`,
        he: `לתשובה ${n} חסר תיאור של מה שיקרה`,
        en: `answer ${n} does not say what will happen`,
        words: text,
      })
  }
  for (const [index, { because }] of node.suggestions.entries())
    places.push({
      at: `suggestions.${index}.because`,
      he: `להמלצה ${index + 1} חסרה סיבה`,
      en: `rule ${index + 1} lacks its reason`,
      words: because,
    })
  return places
}
