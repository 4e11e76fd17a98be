/** The box in the top bar that opens the search. */

import { keyProps, keysOf } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconSearch } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useLayout } from '../ui/layout.ts'
import css from './SearchBox.module.css'

export function SearchBox({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  if (useLayout() === 'phone') return <IconButton label={t('top.search')} icon={IconSearch} onClick={onOpen} />
  return (
    <button
      type="button"
      className={css.box}
      aria-keyshortcuts={keyProps('search')['aria-keyshortcuts']}
      onClick={onOpen}
    >
      <IconSearch size={18} stroke={1.7} aria-hidden />
      <span>{t('top.search')}</span>
      <Kbd>{keyProps('search').kbd}</Kbd>
      <span className={`ltr ${css.keys}`}>
        {keysOf('palette').map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </button>
  )
}
