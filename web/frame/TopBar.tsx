import { keyProps } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { IconButton } from '../ui/Button.tsx'
import { IconHelp } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { BrandSwitcher } from './BrandSwitcher.tsx'
import { OpeningHours } from './OpeningHours.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { ResponsivenessBadge } from './ResponsivenessBadge.tsx'
import css from './TopBar.module.css'

export function TopBar({ onHelp, onSearch }: { onHelp: () => void; onSearch: () => void }) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  return (
    <header className={css.bar}>
      <BrandSwitcher />
      <SearchBox onOpen={onSearch} />
      <span className={css.space} />
      {!phone && (
        <>
          <ResponsivenessBadge />
          <OpeningHours />
          <IconButton label={t('top.help')} icon={IconHelp} onClick={onHelp} {...keyProps('help')} kbd={undefined} />
        </>
      )}
      <PersonMenu />
    </header>
  )
}
