/** The box in the top bar. It opens the search; so do / and the palette's key. */
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../frame/keys.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconSearch } from '../ui/icons.ts'
import { Kbd, MOD } from '../ui/Kbd.tsx'
import { useLayout } from '../ui/layout.ts'
import css from './Search.module.css'

const SearchDialog = lazy(() => import('./SearchDialog.tsx'))

export function SearchBox() {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const [open, setOpen] = useState(false)
  useKeys({ slash: () => setOpen(true), 'Mod+keyK': () => setOpen(true) })
  return (
    <>
      {phone ? (
        <IconButton label={t('search.open')} icon={IconSearch} onClick={() => setOpen(true)} />
      ) : (
        <button type="button" className={css.box} aria-keyshortcuts="/" onClick={() => setOpen(true)}>
          <IconSearch size={18} stroke={1.7} aria-hidden />
          <span>{t('search.open')}</span>
          <Kbd>/</Kbd>
          <Kbd>{MOD}</Kbd>
          <Kbd>K</Kbd>
        </button>
      )}
      <Suspense>{open && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
