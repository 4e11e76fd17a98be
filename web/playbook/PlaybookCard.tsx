/** The playbook at the side: what was answered, what is asked now, what each answer will do. */

import { useDesk } from '../case/desk.ts'
import { keyIndex, useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { IconArrowBackUp, IconBinaryTree } from '../ui/icons.ts'
import { CurrentAction, EndReached } from './CurrentAction.tsx'
import css from './PlaybookCard.module.css'
import { QuestionView } from './QuestionView.tsx'
import { PendingAction, Trail } from './Trail.tsx'
import { lastOwnStep, usePlaybookActs, useWalk, type Walking } from './use-walk.ts'

export function PlaybookCard() {
  const { t } = useTranslation()
  const walking = useWalk()
  if (!walking) return null
  return (
    <section className={card.card} aria-label={t('playbook.title')}>
      <PlaybookHead walking={walking} />
      <Trail walking={walking} />
      {walking.at.pending.length > 0 && (
        <div className={css.trail}>
          {walking.at.pending.map(({ id, node }) => (
            <PendingAction key={id} id={id} node={node} />
          ))}
        </div>
      )}
      <CurrentStep walking={walking} />
    </section>
  )
}

export function PlaybookHead({ walking }: { walking: Walking }) {
  const { t } = useTranslation()
  const { back } = usePlaybookActs()
  const last = lastOwnStep(walking)
  return (
    <header className={card.head}>
      <IconBinaryTree size={17} stroke={1.7} aria-hidden />
      <h2 className={card.title}>{t('playbook.title')}</h2>
      <span className={css.step}>{t('playbook.step', { n: walking.number, total: walking.questions })}</span>
      {last && (
        <IconButton
          label={t('playbook.back')}
          icon={IconArrowBackUp}
          mirror
          size="compact"
          className={css.back}
          {...keyProps('step_back')}
          kbd={undefined}
          onClick={() => back.mutate({ node: last.id })}
        />
      )}
    </header>
  )
}

/** The one thing asked now, with its keys. */
export function CurrentStep({ walking, large = false }: { walking: Walking; large?: boolean }) {
  const { open } = useDesk()
  const { answer, back } = usePlaybookActs()
  const { id, node } = walking.at.current
  const last = lastOwnStep(walking)
  const choose = (index: number) => {
    const chosen = node.kind === 'question' ? node.answers[index] : undefined
    if (!chosen) return false
    answer.mutate({ node: id, answer: chosen.id })
  }
  useCommands({
    answer: (event) => choose(keyIndex(event, 'answer')),
    step_back: {
      run: () => last && back.mutate({ node: last.id }),
      why: () => (last ? null : 'first'),
    },
    skip: { run: () => open('skip'), why: () => (node.kind === 'end' ? 'end' : null) },
  })
  if (node.kind === 'question')
    return (
      <QuestionView
        id={id}
        node={node}
        walking={walking}
        large={large}
        busy={answer.isPending ? (answer.variables?.answer ?? null) : null}
        onChoose={(chosen) => answer.mutate({ node: id, answer: chosen })}
      />
    )
  if (node.kind === 'action') return <CurrentAction node={node} />
  return <EndReached node={node} />
}
