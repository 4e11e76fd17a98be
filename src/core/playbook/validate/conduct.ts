/** Advice from the rules of conduct: what a playbook may leave out, but had better not. */
import { edgesFrom, nodeAt } from '../graph.ts'
import { nameOf, type Problem, quoted } from '../problems.ts'
import type { PlaybookDraft } from '../schema.ts'

/** A complaint gets a public word before anything else; what went private comes back to the public. */
export function conductHints(draft: PlaybookDraft): Problem[] {
  const hints: Problem[] = []
  for (const [id, node] of Object.entries(draft.nodes)) {
    const name = quoted(nameOf(draft, id))
    if (node.kind === 'question')
      for (const [index, answer] of node.answers.entries())
        if (answer.sets.kind === 'complaint' && !passes(draft, answer.next, PUBLIC_WORDS, 'question'))
          hints.push({
            code: 'complaint_silent',
            level: 'hint',
            node: id,
            at: `nodes.${id}.answers.${index}.next`,
            text: {
              he: `${name.he}: אחרי תלונה כדאי להכיר בה בציבור, לפני כל שאלה נוספת.`,
              en: `${name.en}: a complaint had better be acknowledged in public before anything more is asked.`,
            },
          })
    if (node.kind === 'action' && node.action === 'invite_to_private' && !passes(draft, node.next, FOLLOW_UP, 'end'))
      hints.push({
        code: 'follow_up_missing',
        level: 'hint',
        node: id,
        at: `nodes.${id}.next`,
        text: {
          he: `${name.he}: מכאן אפשר לסיים בלי לפרסם המשך בציבור. מי שקרא את התלונה לא ידע איך זה נגמר.`,
          en: `${name.en}: from here one can end without a public follow-up. Whoever read the complaint will not know how it ended.`,
        },
      })
  }
  return hints
}

const PUBLIC_WORDS = ['acknowledge', 'answer_in_public']
const FOLLOW_UP = ['publish_follow_up']

/** True when every forward road from here meets one of these actions before it meets a question (or an end). */
function passes(draft: PlaybookDraft, from: string, actions: string[], until: 'question' | 'end'): boolean {
  const seen = new Set<string>()
  const roads = (id: string): boolean => {
    const node = nodeAt(draft, id)
    // What leads nowhere is said elsewhere.
    if (!node || seen.has(id)) return true
    seen.add(id)
    if (node.kind === 'end' || (node.kind === 'question' && until === 'question')) return false
    if (node.kind === 'action' && actions.includes(node.action)) return true
    return edgesFrom(id, node).every(({ to, returns }) => returns || roads(to))
  }
  return roads(from)
}
