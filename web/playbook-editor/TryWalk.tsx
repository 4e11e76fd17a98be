import { useState } from 'react'
import type { PlaybookStep } from '../../src/core/case/case.ts'
import { AUTOMATIC } from '../../src/core/playbook/actions.ts'
import type { ActionNode, PlaybookDocument, QuestionNode } from '../../src/core/playbook/schema.ts'
import { type SuggestionFacts, suggest } from '../../src/core/playbook/suggest.ts'
import { fillHours, walk } from '../../src/core/playbook/walk.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { SEES } from '../playbook/QuestionView.tsx'
import { Button } from '../ui/Button.tsx'
import { IconBulb, IconCheck, IconHistory } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import css from './Dialogs.module.css'
import { iconOf } from './look.ts'
import type { Trial } from './queries.ts'
import { Again } from './TryDialog.tsx'

type Props = { trial: Trial; document: PlaybookDocument; onAnother: () => void }

/** The walk itself. It happens here alone: nothing is sent, nothing is written down. */
export function TryWalk({ trial, document, onAnother }: Props) {
  const { t } = useTranslation()
  const [path, setPath] = useState<PlaybookStep[]>([])
  const { current, pending, trail } = walk(document, path)
  const take = (node: string, answer: string | null) =>
    setPath((all) => [...all, { node, answer, at: all.length, by: null }])
  const { customer, number, parts } = trial.case
  return (
    <>
      <blockquote className={css.message}>
        <strong>{t('trial.wrote', { name: customer.name, number })}</strong>
        <p dir="auto">
          {parts.map((part, at) =>
            'text' in part ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
              <span key={at}>{part.text}</span>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
              <span key={at} className={css.masked}>
                {t(`message.hidden.${part.masked}`)}
              </span>
            ),
          )}
        </p>
      </blockquote>
      <ol className={css.trail}>
        {trail.map(({ id, node, step }) => {
          const chosen = node.kind === 'question' ? node.answers.find((one) => one.id === step.answer) : undefined
          const Glyph = iconOf(node)
          return (
            <li key={`${id}-${step.at}`} className={css.step}>
              <Glyph size={16} stroke={1.8} aria-hidden />
              <span>{read(node.title)}</span>
              <strong>{chosen ? read(chosen.label) : t('playbook.done')}</strong>
            </li>
          )
        })}
      </ol>
      <div className={css.now} role="status">
        {pending.map(({ id, node }) => (
          <Acting key={id} id={id} node={node} pending onDone={() => take(id, null)} />
        ))}
        {current.node.kind === 'question' && (
          <Asking
            id={current.id}
            node={current.node}
            document={document}
            trial={trial}
            onAnswer={(answer) => take(current.id, answer)}
          />
        )}
        {current.node.kind === 'action' && (
          <Acting id={current.id} node={current.node} onDone={() => take(current.id, null)} />
        )}
        {current.node.kind === 'end' && (
          <p className={css.ended}>
            <IconCheck size={18} stroke={2} aria-hidden /> {t('trial.ended')}:{' '}
            <strong>{read(current.node.title)}</strong>
          </p>
        )}
      </div>
      <Again onAgain={() => setPath([])} onAnother={onAnother} />
    </>
  )
}

type AskingProps = {
  id: string
  node: QuestionNode
  document: PlaybookDocument
  trial: Trial
  onAnswer: (answer: string) => void
}

function Asking({ id, node, document, trial, onAnswer }: AskingProps) {
  const { t } = useTranslation()
  const suggestion = suggest(document, id, trial.facts as SuggestionFacts)
  const then = trial.path.find((step) => step.node === id)?.answer
  return (
    <>
      <h3 className={css.question}>{read(node.text)}</h3>
      {node.hint && <p className={css.sub}>{read(node.hint)}</p>}
      <div className={css.answers}>
        {node.answers.map((answer, at) => (
          <button
            key={answer.id}
            type="button"
            className={css.answer}
            data-recommended={suggestion?.answer === answer.id || undefined}
            onClick={() => onAnswer(answer.id)}
          >
            <span className={css.line}>
              <Kbd>{String(at + 1)}</Kbd> <strong>{read(answer.label)}</strong>
              {then === answer.id && (
                <span className={css.then}>
                  <IconHistory size={14} stroke={1.8} aria-hidden /> {t('trial.wasAnswered')}
                </span>
              )}
            </span>
            {answer.consequences.map(({ visibility, text }) => {
              const Glyph = SEES[visibility]
              return (
                <span key={text.en} className={css.does} data-place={visibility}>
                  <Glyph size={15} stroke={1.8} aria-hidden /> {read(fillHours(text, document))}
                </span>
              )
            })}
          </button>
        ))}
      </div>
      <p className={css.because}>
        <IconBulb size={17} stroke={1.7} aria-hidden />
        <span>
          {suggestion
            ? t('trial.suggested', { reason: read(suggestion.because), n: suggestion.rule + 1 })
            : t('trial.noSuggestion')}
        </span>
      </p>
    </>
  )
}

type ActingProps = { id: string; node: ActionNode; pending?: boolean; onDone: () => void }

function Acting({ node, pending, onDone }: ActingProps) {
  const { t } = useTranslation()
  const Glyph = iconOf(node)
  return (
    <div className={css.acting}>
      <Glyph size={18} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{read(node.title)}</strong>
        <span className={css.sub}>
          {AUTOMATIC.has(node.action)
            ? t('trial.byItself')
            : pending
              ? t('trial.alongside')
              : node.hint && read(node.hint)}
        </span>
      </span>
      <Button size="compact" icon={IconCheck} onClick={onDone}>
        {t('trial.doIt')}
      </Button>
    </div>
  )
}
