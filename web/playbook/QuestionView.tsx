import type { Icon } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlaybookAction, PlaybookDocument, QuestionNode } from '../../src/core/playbook/schema.ts'
import { fillHours } from '../../src/core/playbook/walk.ts'
import { useDesk } from '../case/desk.ts'
import { keyProps } from '../commands/shown.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { IconBulb, IconLock, IconNote, IconWorld } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import css from './QuestionView.module.css'
import type { Walking } from './use-walk.ts'

type Answer = QuestionNode['answers'][number]
type Props = {
  id: string
  node: QuestionNode
  walking: Walking
  large: boolean
  /** The answer being recorded. */
  busy: string | null
  onChoose: (answer: string) => void
}

export const SEES: Record<'public' | 'private' | 'internal', Icon> = {
  public: IconWorld,
  private: IconLock,
  internal: IconNote,
}

/** One question, its numbered answers, what the chosen or pointed-at answer will do, and why one of them is suggested. */
export function QuestionView({ id, node, walking, large, busy, onChoose }: Props) {
  const { t } = useTranslation()
  const { open } = useDesk()
  const { suggestion, document } = walking
  const whyNot = useWhyNot('desk.reply')
  const [pointed, setPointed] = useState<string | null>(null)
  const skip = keyProps('skip')
  const shown = node.answers.find((answer) => answer.id === pointed)
  return (
    <div className={css.box} data-large={large || undefined}>
      <h3 className={css.question} id={`question-${id}`}>
        {read(node.text)}
      </h3>
      {large && node.hint && <p className={css.hint}>{read(node.hint)}</p>}
      <fieldset className={css.answers} aria-labelledby={`question-${id}`}>
        {node.answers.map((answer, index) => {
          const place = placeOf(document, node, answer)
          const Glyph = place ? SEES[place] : null
          const recommended = suggestion?.answer === answer.id
          return (
            <button
              key={answer.id}
              type="button"
              className={css.answer}
              data-recommended={recommended || undefined}
              data-place={place}
              aria-busy={busy === answer.id || undefined}
              aria-disabled={whyNot !== null || undefined}
              title={whyNot ?? undefined}
              aria-keyshortcuts={keyProps('answer', index)['aria-keyshortcuts']}
              aria-describedby={`does-${id}-${answer.id}`}
              onClick={() => !whyNot && onChoose(answer.id)}
              onPointerEnter={() => setPointed(answer.id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(answer.id)}
              onBlur={() => setPointed(null)}
            >
              {Glyph && <Glyph size={17} stroke={1.8} aria-hidden />}
              <span className={css.label}>
                {read(answer.label)}
                {recommended && <span className="hidden"> · {t('playbook.recommended')}</span>}
              </span>
              <Kbd>{keyProps('answer', index).kbd}</Kbd>
              {large && <Consequences of={answer} document={document} />}
              <span className="hidden" id={`does-${id}-${answer.id}`}>
                {answer.consequences.map(({ text }) => read(fillHours(text, document))).join('. ')}
              </span>
            </button>
          )
        })}
      </fieldset>
      {!large && shown && shown.consequences.length > 0 && <Consequences of={shown} document={document} />}
      {suggestion && (
        <p className={css.because}>
          <IconBulb size={17} stroke={1.7} aria-hidden />
          <span>{t('playbook.because', { reason: read(suggestion.because) })}</span>
        </p>
      )}
      {node.skipTo !== null && (
        <button
          type="button"
          className={css.skip}
          onClick={() => open('skip')}
          aria-keyshortcuts={skip['aria-keyshortcuts']}
        >
          {t('playbook.skip')} <Kbd>{skip.kbd}</Kbd>
        </button>
      )}
    </div>
  )
}

function Consequences({ of, document }: { of: Answer; document: PlaybookDocument }) {
  return (
    <span className={css.consequences} aria-hidden>
      {of.consequences.map(({ visibility, text }) => {
        const Glyph = SEES[visibility]
        return (
          <span key={text.en} data-place={visibility}>
            <Glyph size={15} stroke={1.8} />
            <span>{read(fillHours(text, document))}</span>
          </span>
        )
      })}
    </span>
  )
}

/** Where an answer leads: to words everyone sees, or to a private channel. Beside a private way, the other one is public. */
function placeOf(document: PlaybookDocument, node: QuestionNode, answer: Answer): 'public' | 'private' | undefined {
  const direct = (one: Answer) => {
    const next = document.nodes[one.next]
    return next?.kind === 'action' ? PLACES[next.action] : undefined
  }
  return direct(answer) ?? (node.answers.some((one) => direct(one) === 'private') ? 'public' : undefined)
}

const PLACES: Partial<Record<PlaybookAction, 'public' | 'private'>> = {
  acknowledge: 'public',
  answer_in_public: 'public',
  thank: 'public',
  publish_follow_up: 'public',
  invite_to_private: 'private',
  solve_in_private: 'private',
}
