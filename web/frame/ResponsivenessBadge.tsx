import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { responsivenessQuery } from '../api/queries.ts'
import { wordsOf } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { minutes, percent } from '../ui/format.ts'
import { useLayout } from '../ui/layout.ts'
import { GoalRing } from '../ui/Ring.tsx'
import css from './TopBar.module.css'

/** The numbers beside their goals say so in the words of the pages about goals. */
const loadPanel = async () => {
  const [, panel] = await Promise.all([wordsOf('pages'), import('./ReadingsPanel.tsx')])
  return { default: panel.ReadingsPanel }
}
const ReadingsPanel = lazy(loadPanel)
const ReadingsSheet = lazy(async () => {
  const [, sheet] = await Promise.all([wordsOf('pages'), import('./ReadingsSheet.tsx')])
  return sheet
})

/** The five-minute promise, always in sight; a click opens the numbers behind it and who was kept waiting. */
export function ResponsivenessBadge() {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(responsivenessQuery(brand?.id))
  const [open, setOpen] = useState(false)
  const phone = useLayout() === 'phone'
  if (!data) return null
  const { share, goal, target_seconds } = data
  const shown = share === null ? null : percent(share)
  const label = shown ? t('top.responsivenessLabel', { share: shown, goal: percent(goal) }) : t('top.noneAnswered')
  const below = (share ?? 0) < goal
  const standing = t(below ? 'top.belowGoal' : 'top.onGoal')
  const answered = t('top.answered', { share: shown ?? '', minutes: minutes(target_seconds) })
  const words = `${answered} ${standing}`
  // What does not come now comes, or says so, when it is opened.
  const ready = () => void loadPanel().catch(() => undefined)
  const badge = (
    <button
      type="button"
      className={css.badge}
      // The words on it come first in its name: whoever speaks to the desk says what they see.
      aria-label={`${shown ? `${words}. ` : ''}${t('top.responsiveness')}: ${label}`}
      aria-expanded={open}
      // Whoever comes near may open it: then it stands at once.
      onPointerEnter={ready}
      onFocus={ready}
      onClick={() => setOpen(!open)}
    >
      <GoalRing share={share ?? 0} goal={goal} size={24} label={label} />
      {shown ? (
        <>
          <span>{answered}</span>
          <strong data-below={below ? '' : undefined}>{standing}</strong>
        </>
      ) : (
        <span>{t('top.noneAnswered')}</span>
      )}
    </button>
  )
  if (phone)
    return (
      <>
        {badge}
        <Suspense>{open && <ReadingsSheet data={data} onClose={() => setOpen(false)} />}</Suspense>
      </>
    )
  return (
    <Popover position="bottom" shadow="md" opened={open} onChange={setOpen} trapFocus>
      <Popover.Target>{badge}</Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<div className={css.comes} aria-busy />}>
          {open && <ReadingsPanel data={data} onLeave={() => setOpen(false)} />}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
