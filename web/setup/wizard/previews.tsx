/** What each step will look like on a phone, drawn from what stands in its fields now. */

import { fillVariables } from '../../../src/core/replies/variables.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { DAYS, type Hours } from '../../settings/brand/hours.ts'
import { exampleValues } from '../../settings/replies/examples.ts'
import type { BrandItem, Channel, Person } from '../../settings/types.ts'
import type { Plan } from '../../team/review/PlanForm.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { GoalRing } from '../../ui/GoalRing.tsx'
import {
  IconBook,
  IconCheck,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconHourglass,
  IconLock,
  IconMessageForward,
  IconMoodSad,
  IconMoodSmile,
  IconWall,
} from '../../ui/icons.ts'
import { PhoneCard } from './PhoneFrame.tsx'
import css from './Preview.module.css'
import { useWalk } from './walk.ts'

/** How much of the target is left on the first alert. */
const LEFT = 0.72

export function GoalsPreview({
  seconds,
  acknowledge,
  glance,
}: {
  seconds: number
  acknowledge: boolean
  glance: boolean
}) {
  const { t } = useTranslation()
  const time = clock(seconds * LEFT)
  return (
    <>
      <PhoneCard>
        <div className={css.hero}>
          <GoalRing share={LEFT} goal={null} size={80} text={time} label="" />
          <div>
            <strong>{t('wizard.phone.waiting')}</strong>
            <p>{t('wizard.phone.toGoal', { time })}</p>
            {acknowledge && (
              <p className={css.sent}>
                <IconCheck size={15} stroke={2} /> {t('wizard.phone.acknowledged')}
              </p>
            )}
          </div>
        </div>
      </PhoneCard>
      {glance && <PhoneCard icon={IconEye} tone="pine" title={t('wizard.phone.glance')} />}
      <Complaint />
      <PhoneCard icon={IconMoodSmile} title={t('wizard.phone.thanks')}>
        <p>{t('wizard.phone.thanksText')}</p>
      </PhoneCard>
      <PhoneCard icon={IconHelpCircle} title={t('wizard.phone.question')}>
        <p>{t('wizard.phone.questionText')}</p>
      </PhoneCard>
    </>
  )
}

function Complaint() {
  const { t } = useTranslation()
  return (
    <PhoneCard icon={IconMoodSad} tone="bad" title={t('wizard.phone.complaint')}>
      <p>{t('wizard.phone.complaintText')}</p>
      <Button tone="primary" size="compact" icon={IconMessageForward} tabIndex={-1}>
        {t('wizard.training.answer')}
      </Button>
    </PhoneCard>
  )
}

export function ChannelsPreview({ channels }: { channels: Channel[] }) {
  const { t } = useTranslation()
  if (channels.length === 0)
    return (
      <PhoneCard>
        <p>{t('wizard.phone.noChannel')}</p>
      </PhoneCard>
    )
  const texts = ['complaintText', 'thanksText', 'questionText'] as const
  return channels.slice(0, 4).map(({ id, kind, name }, at) => (
    <PhoneCard
      key={id}
      title={
        <>
          <ChannelIcon kind={kind} /> {t('wizard.phone.from', { channel: name })}
        </>
      }
    >
      <p>{t(`wizard.phone.${texts[at % texts.length] ?? 'questionText'}`)}</p>
    </PhoneCard>
  ))
}

export function HoursPreview({ hours, away }: { hours: Hours; away: BrandItem['automatic']['away'] }) {
  const { t } = useTranslation()
  const { brand } = useWalk()
  const language = brand.language === 'en' ? 'en' : 'he'
  const first = DAYS.map((day) => hours.weekly[day][0]).find((span) => span !== undefined)
  const values = exampleValues(language, brand.name)
  // The example's opening is at the hour that stands in the fields.
  const opening = String(values.next_opening ?? '').replace(/\d{1,2}:\d{2}/, first?.from ?? '$&')
  return (
    <div className={css.room}>
      <p className={css.lock}>
        <IconLock size={15} stroke={1.8} /> <bdi>{brand.name}</bdi>
      </p>
      <p className={css.theirs}>{t('wizard.phone.closedQuestion')}</p>
      {away.on && (
        <>
          <p className={css.ours} dir={language === 'he' ? 'rtl' : 'ltr'}>
            {fillVariables(away[language], { ...values, next_opening: opening }).text}
          </p>
          <small>{t('wizard.phone.automatic')}</small>
        </>
      )}
      <PhoneCard>
        <div className={css.hero}>
          <span className={css.paused}>
            <Ltr>{first?.from ?? '–'}</Ltr>
          </span>
          <div>
            <strong>{t('wizard.phone.paused')}</strong>
            <p>{t('wizard.phone.pausedText')}</p>
          </div>
        </div>
      </PhoneCard>
    </div>
  )
}

export function PeoplePreview({ people, invited, glance }: { people: Person[]; invited: number; glance: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <PhoneCard title={t('wizard.phone.takes')}>
        <ul className={css.people}>
          {people.slice(0, 6).map(({ id, name }) => (
            <li key={id}>
              <Avatar name={name} size={30} ours /> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        {invited > 0 && <p>{t('wizard.phone.invited', { count: invited })}</p>}
      </PhoneCard>
      {glance && <PhoneCard icon={IconEye} tone="pine" title={t('wizard.phone.glance')} />}
      <Complaint />
    </>
  )
}

export function PolicyPreview({ text }: { text: { title: string; body: string } }) {
  const { t } = useTranslation()
  const empty = text.title === '' && text.body === ''
  return (
    <>
      <Complaint />
      <PhoneCard icon={IconBook} tone="pine" title={t('wizard.phone.beside')}>
        {empty ? (
          <p>{t('wizard.phone.noPolicy')}</p>
        ) : (
          <>
            <strong dir="auto">{text.title}</strong>
            <p dir="auto" className={css.long}>
              {text.body}
            </p>
          </>
        )}
      </PhoneCard>
    </>
  )
}

export function TrainingPreview({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={css.practice}>
        <IconWall size={17} stroke={1.7} /> {t('wizard.phone.practice')}
      </p>
      <PhoneCard>
        <div className={css.hero}>
          <GoalRing share={done / total} goal={null} size={64} text={`${done}/${total}`} label="" />
          <strong>{t('wizard.training.done', { done, total })}</strong>
        </div>
      </PhoneCard>
      <Complaint />
    </>
  )
}

export function ControlPreview({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { people } = useMe()
  const name = people.find(({ id }) => id === plan.owner_id)?.name ?? ''
  return (
    <>
      <PhoneCard icon={IconHourglass} tone="pine" title={t('wizard.phone.review')}>
        <p>{t('wizard.phone.reviewWhen', { name, day: t(`brands.days.d${plan.weekday as 0}`) })}</p>
        <p>{t('wizard.phone.reviewWhat', { replies: plan.replies, loops: plan.loops })}</p>
      </PhoneCard>
      <PhoneCard icon={IconClock} title={t('review.kind.reply')}>
        <p>{t('wizard.phone.thanksText')}</p>
      </PhoneCard>
    </>
  )
}

const clock = (seconds: number): string =>
  seconds < 3600
    ? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
    : `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
