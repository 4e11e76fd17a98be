import { Menu } from '@mantine/core'
import { keyProps } from '../commands/shown.ts'
import { DigestLink } from '../digest/DigestLink.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { usePreferences } from '../person/preferences.ts'
import { NextButton } from '../routing/NextButton.tsx'
import { Ltr } from '../ui/Bidi.tsx'
import { IconButton } from '../ui/Button.tsx'
import { IconChevronDown, IconLayoutList, IconLayoutRows } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import css from './ListHeader.module.css'
import { ListTools } from './ListTools.tsx'
import type { Narrowing } from './narrowing.ts'
import { QueueNav } from './QueueNav.tsx'

export function ListHeader({
  title,
  area,
  total,
  density,
  narrowing,
  onNarrow,
}: {
  title: string
  area: string | undefined
  total: number
  density: 'comfortable' | 'compact'
  narrowing: Narrowing
  onNarrow: (next: Narrowing) => void
}) {
  const { t } = useTranslation()
  const layout = useLayout()
  const [, change] = usePreferences()
  const words = (
    <>
      <bdi>{title}</bdi> <Ltr className={css.total}>{total}</Ltr>
    </>
  )
  if (layout === 'phone')
    return (
      <header className={css.header} data-phone>
        <h1 className={css.title}>{words}</h1>
        {area && <DigestLink area={area} />}
        <NextButton kbd={false} />
        <ListTools narrowing={narrowing} onNarrow={onNarrow} />
      </header>
    )
  return (
    <header className={css.header}>
      <h1 className={css.title}>
        {layout === 'wide' ? (
          words
        ) : (
          <Menu position="bottom-start" width={230} closeOnItemClick>
            <Menu.Target>
              <button type="button" className={css.fold}>
                {words}
                <IconChevronDown size={17} stroke={1.8} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
              <QueueNav />
            </Menu.Dropdown>
          </Menu>
        )}
      </h1>
      {area && <DigestLink area={area} />}
      <NextButton />
      <ListTools narrowing={narrowing} onNarrow={onNarrow} />
      <IconButton
        label={t(`queue.density.${density === 'compact' ? 'comfortable' : 'compact'}`)}
        icon={density === 'compact' ? IconLayoutList : IconLayoutRows}
        {...keyProps('density')}
        kbd={undefined}
        onClick={() => change({ density: density === 'compact' ? 'comfortable' : 'compact' })}
      />
    </header>
  )
}
