import type { Icon } from '@tabler/icons-react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { IconAlarm, IconCircleCheck, IconCircleDashed, IconClock, IconHourglass, IconInbox } from '../ui/icons.ts'
import css from './GroupHeading.module.css'
import type { Group } from './groups.ts'

const GLYPHS: Record<Group, Icon> = {
  late: IconAlarm,
  now: IconClock,
  back: IconAlarm,
  paused: IconHourglass,
  answered: IconCircleDashed,
  others: IconInbox,
  closed: IconCircleCheck,
}

export function GroupHeading({ group, count, minutes }: { group: Group; count: number; minutes: number }) {
  const { t } = useTranslation()
  const Glyph = GLYPHS[group]
  return (
    <div className={css.heading} data-group={group} aria-hidden>
      <Glyph size={16} stroke={1.8} />
      <span>
        {t(`queue.group.${group}`, { minutes })} · <Ltr>{count}</Ltr>
      </span>
    </div>
  )
}
