/** The order of the list, and which of its alerts are wanted: beside the list's name; on a phone a sheet. */
import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useCommands } from '../commands/keys.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconAdjustmentsHorizontal } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import css from './ListTools.module.css'
import { filtersOf, type Narrowing } from './narrowing.ts'

const NarrowForm = lazy(() => import('./NarrowForm.tsx'))
const NarrowSheet = lazy(() => import('./NarrowSheet.tsx'))

export type Narrows = { narrowing: Narrowing; onNarrow: (next: Narrowing) => void }

export function ListTools(props: Narrows) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const [open, setOpen] = useState(false)
  useCommands({ narrow: () => setOpen(true) })
  const count = filtersOf(props.narrowing).length
  const button = (
    <IconButton
      label={count > 0 ? t('narrow.titleOf', { count }) : t('narrow.title')}
      icon={IconAdjustmentsHorizontal}
      aria-expanded={open}
      aria-haspopup="dialog"
      data-on={count > 0 || props.narrowing.order ? '' : undefined}
      className={css.tool}
      onClick={() => setOpen(!open)}
    />
  )
  const form = (
    <Suspense fallback={<div className={css.comes} aria-busy />}>
      <NarrowForm {...props} />
    </Suspense>
  )
  if (phone)
    return (
      <>
        {button}
        <Suspense>{open && <NarrowSheet onClose={() => setOpen(false)}>{form}</NarrowSheet>}</Suspense>
      </>
    )
  return (
    <Popover position="bottom-start" shadow="md" opened={open} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('narrow.title')}>{open && form}</Popover.Dropdown>
    </Popover>
  )
}
