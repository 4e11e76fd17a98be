import { Tooltip } from '@mantine/core'
import { ACTION_PLACE, AUTOMATIC } from '../../src/core/playbook/actions.ts'
import type { ActionNode } from '../../src/core/playbook/schema.ts'
import { useDesk } from '../case/desk.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { areaName, useMe } from '../person/me.ts'
import { IconCheck, IconWorld } from '../ui/icons.ts'
import { LOOK } from './CurrentAction.tsx'
import css from './PlaybookCard.module.css'
import { useActionStart } from './use-action-start.ts'
import { usePlaybookActs, type Walking } from './use-walk.ts'

/** The questions answered so far, in the order of the tree; pressing one goes back to it. */
export function Trail({ walking }: { walking: Walking }) {
  const { t } = useTranslation()
  const { back } = usePlaybookActs()
  const { view } = useDesk()
  const me = useMe()
  if (walking.at.trail.length === 0) return null
  return (
    <div className={css.trail}>
      {walking.at.trail.map(({ id, node, step }) => {
        if (node.kind === 'end') return null
        const skipped = step.skipped !== undefined
        const chosen = node.kind === 'question' ? node.answers.find((one) => one.id === step.answer) : null
        const area =
          node.kind === 'question' && node.number === 1 && step.answer === 'yes' ? areaName(me, view.area_id) : null
        const value = skipped ? t('playbook.skipped') : chosen ? (area ?? read(chosen.label)) : t('playbook.done')
        const isPublic = node.kind === 'action' && ACTION_PLACE[node.action] === 'public'
        const automatic = node.kind === 'action' && AUTOMATIC.has(node.action)
        const look = skipped ? 'skipped' : isPublic ? 'public' : undefined
        return (
          <Tooltip
            key={`${id}-${step.at}`}
            label={
              skipped
                ? step.skipped
                : automatic
                  ? t('playbook.byItself')
                  : t('playbook.backTo', { step: read(node.title) })
            }
          >
            <button
              type="button"
              className={css.row}
              aria-disabled={automatic || undefined}
              onClick={() => !automatic && back.mutate({ node: id })}
            >
              <span className={css.dot} data-look={look}>
                {isPublic ? (
                  <IconWorld size={12} stroke={2.2} aria-hidden />
                ) : (
                  !skipped && <IconCheck size={13} stroke={2.6} aria-hidden />
                )}
              </span>
              <span className={css.label}>{read(node.title)}</span>
              <span className={css.value} data-look={look}>
                {value}
              </span>
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}

/** An action that may be done together with the next answer: above all the one public acknowledgement. */
export function PendingAction({ id, node }: { id: string; node: ActionNode }) {
  const { t } = useTranslation()
  const { view, drafts, compose } = useDesk()
  const acknowledging = node.action === 'acknowledge'
  const waiting =
    acknowledging &&
    view.outgoing.some(({ mode, state }) => mode === 'public' && ['held', 'queued', 'sending'].includes(state))
  const drafted = acknowledging && drafts.text.public.trim() !== ''
  const look = ACTION_PLACE[node.action] === 'public' ? 'public' : undefined
  const [Glyph] = LOOK[node.action]
  const value = waiting
    ? t('playbook.onItsWay')
    : drafted
      ? t('playbook.onceInDraft')
      : look
        ? t('playbook.writeNow')
        : t(`playbook.act.${node.action}`)
  const act = useActionStart(node.action)
  return (
    <Tooltip label={node.hint ? read(node.hint) : read(node.title)} maw={280}>
      <button
        type="button"
        className={css.row}
        data-node={id}
        onClick={() => (waiting ? undefined : drafted ? compose('public', '', 'acknowledge') : act())}
      >
        <span className={css.dot} data-look={look}>
          <Glyph size={12} stroke={2.2} aria-hidden />
        </span>
        <span className={css.label}>{read(node.title)}</span>
        <span className={css.value} data-look={look}>
          {value}
        </span>
      </button>
    </Tooltip>
  )
}
