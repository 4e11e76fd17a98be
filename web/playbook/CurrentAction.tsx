import type { Icon } from '@tabler/icons-react'
import type { ActionNode, EndNode, PlaybookAction } from '../../src/core/playbook/schema.ts'
import { useDesk } from '../case/desk.ts'
import { keyIndex, useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { Button, type Tone } from '../ui/Button.tsx'
import {
  IconCalendarPlus,
  IconCheck,
  IconCircleDashed,
  IconHourglass,
  IconLock,
  IconPencil,
  IconSearch,
  IconShieldCheck,
  IconSpeakerphone,
  IconTarget,
  IconUrgent,
  IconUserQuestion,
  IconUserShare,
  IconWall,
  IconWorld,
} from '../ui/icons.ts'
import box from './QuestionView.module.css'
import { useActionStart } from './use-action-start.ts'

export const LOOK: Record<PlaybookAction, [Icon, Tone]> = {
  acknowledge: [IconWorld, 'public'],
  answer_in_public: [IconWorld, 'public'],
  thank: [IconWorld, 'public'],
  publish_follow_up: [IconSpeakerphone, 'public'],
  invite_to_private: [IconLock, 'private'],
  solve_in_private: [IconPencil, 'private'],
  investigate: [IconSearch, 'primary'],
  mark_lead: [IconTarget, 'primary'],
  mark_noise: [IconWall, 'primary'],
  notify_responsible: [IconUserShare, 'primary'],
  leave_in_area: [IconUserShare, 'primary'],
  require_acknowledgement: [IconUserQuestion, 'primary'],
  assign: [IconUserShare, 'primary'],
  ask_approval: [IconShieldCheck, 'primary'],
  start_timer: [IconHourglass, 'primary'],
  open_crisis: [IconUrgent, 'danger'],
}

/** The act the playbook waits for, as one button that begins it. */
export function CurrentAction({ node }: { node: ActionNode }) {
  const { t } = useTranslation()
  const { open } = useDesk()
  const start = useActionStart(node.action)
  const [Glyph, tone] = LOOK[node.action]
  const whyNot = useWhyNot('desk.reply')
  // One thing to do: it has the first number.
  useCommands({
    answer: (event) => {
      if (keyIndex(event, 'answer') !== 0) return false
      start()
    },
  })
  return (
    <div className={box.box}>
      <h3 className={box.question}>{read(node.title)}</h3>
      {node.hint && <p className={box.hint}>{read(node.hint)}</p>}
      <div className={box.answers}>
        <Button tone={tone} icon={Glyph} why={whyNot} {...keyProps('answer')} onClick={start}>
          {t(`playbook.act.${node.action}`)}
        </Button>
        {node.action === 'assign' && (
          <Button icon={IconUserQuestion} onClick={() => open('hand_over')}>
            {t('playbook.choosePerson')}
          </Button>
        )}
        {node.action === 'solve_in_private' && (
          <>
            <Button icon={IconCheck} onClick={() => open('done')}>
              {t('playbook.solved')}
            </Button>
            <Button tone="quiet" icon={IconCalendarPlus} onClick={() => open('update')}>
              {t('case.promiseUpdate')}
            </Button>
          </>
        )}
      </div>
      <button type="button" className={box.skip} onClick={() => open('skip')}>
        {t('playbook.skip')}
      </button>
    </div>
  )
}

const STAYS_OPEN: ReadonlySet<string> = new Set(['with_responsible', 'left_in_area', 'assigned', 'crisis'])

/** Nothing more is asked: where the walk ended. */
export function EndReached({ node }: { node: EndNode }) {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  return (
    <div className={box.box}>
      <h3 className={box.question}>{read(node.title)}</h3>
      <p className={box.because}>
        <IconCircleDashed size={17} stroke={1.7} aria-hidden />
        <span>{t(`playbook.end.${node.outcome}`)}</span>
      </p>
      {view.status !== 'closed' && !STAYS_OPEN.has(node.outcome) && (
        <div className={box.answers} style={{ marginBlockStart: 10 }}>
          <Button icon={IconCheck} onClick={() => open('done')}>
            {t('case.done')}
          </Button>
        </div>
      )}
    </div>
  )
}
