/** The playbook with nothing else around it: the path, the message with what was understood, and one question. */

import { useDesk } from '../case/desk.ts'
import { MessageView } from '../case/MessageView.tsx'
import { RevealMemory } from '../case/reveal.tsx'
import { UnderstandingCard } from '../case/UnderstandingCard.tsx'
import { keyProps } from '../commands/shown.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconBinaryTree, IconCheck, IconMessages, IconWorld } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { CurrentStep } from './PlaybookCard.tsx'
import css from './PlaybookFocus.module.css'
import { PendingAction } from './Trail.tsx'
import { useWalk, type Walking } from './use-walk.ts'

export default function PlaybookFocus({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const walking = useWalk()
  if (!walking) return null
  const message = view.conversations
    .flatMap(({ messages }) => messages)
    .filter(({ direction, author }) => direction === 'in' && author.is_customer)
    .sort((a, b) => a.filed_at.localeCompare(b.filed_at))
    .at(-1)
  return (
    <div className={css.focus}>
      <PathStrip walking={walking} />
      <div className={css.body}>
        <aside className={css.message}>
          {message && (
            <RevealMemory>
              <MessageView message={message} look="flat" />
            </RevealMemory>
          )}
          <UnderstandingCard bare />
        </aside>
        <div className={css.question}>
          <p className={css.step}>
            <IconBinaryTree size={17} stroke={1.7} aria-hidden />
            {t('playbook.step', { n: walking.number, total: walking.questions })}
          </p>
          {walking.at.pending.map(({ id, node }) => (
            <PendingAction key={id} id={id} node={node} />
          ))}
          <CurrentStep walking={walking} large />
          <footer className={css.keys}>
            <span>
              <Kbd>{keyProps('answer').kbd}</Kbd> <Kbd>{keyProps('answer', 1).kbd}</Kbd> {t('playbook.answer')}
            </span>
            <span>
              <Kbd>{keyProps('step_back').kbd}</Kbd> {t('playbook.back')}
            </span>
            <span>
              <Kbd>{keyProps('skip').kbd}</Kbd> {t('playbook.skip')}
            </span>
            <Button tone="quiet" size="compact" icon={IconMessages} {...keyProps('up')} onClick={onClose}>
              {t('playbook.toCase')}
            </Button>
          </footer>
        </div>
      </div>
    </div>
  )
}

/** The whole way, as far as it is known: what was chosen, where we are, what may come. */
function PathStrip({ walking }: { walking: Walking }) {
  const { t } = useTranslation()
  const { trail, pending, current } = walking.at
  return (
    <ol className={css.path} aria-label={t('playbook.path')}>
      {trail.map(({ id, node, step }) => {
        if (node.kind === 'end') return null
        const chosen = node.kind === 'question' ? node.answers.find((one) => one.id === step.answer) : null
        return (
          <li
            key={`${id}-${step.at}`}
            className={css.stop}
            data-state={step.skipped === undefined ? 'done' : 'skipped'}
          >
            <span className={css.mark}>
              {node.kind === 'action' && node.action === 'acknowledge' ? (
                <IconWorld size={17} />
              ) : (
                <IconCheck size={17} />
              )}
            </span>
            <span className={css.words}>
              {read(node.title)}
              <strong>
                {step.skipped !== undefined ? t('playbook.skipped') : chosen ? read(chosen.label) : t('playbook.done')}
              </strong>
            </span>
          </li>
        )
      })}
      {pending.map(({ id, node }) => (
        <li key={id} className={css.stop} data-state="pending">
          <span className={css.mark}>
            <IconWorld size={17} />
          </span>
          <span className={css.words}>
            {read(node.title)}
            <strong>{t('playbook.withTheChoice')}</strong>
          </span>
        </li>
      ))}
      <li className={css.stop} data-state="now" aria-current="step">
        <span className={css.mark}>{walking.number}</span>
        <span className={css.words}>
          {read(current.node.title)}
          <strong>{current.node.kind === 'end' ? '' : t('playbook.waitsForYou')}</strong>
        </span>
      </li>
    </ol>
  )
}
