/** A post found on the phone, shared to the desk; or an alert added by hand. */
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Head } from '../settings/Head.tsx'
import page from '../settings/Settings.module.css'
import { ShareForm } from './ShareForm.tsx'
import css from './SharePage.module.css'
import { readShared } from './shared.ts'

export function SharePage() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const shared = readShared(useSearch({ from: '/app/share' }))
  return (
    <main className={css.scroll}>
      <div className={css.page}>
        <Head title={t('share.title')} sub={t('share.lead')} />
        {permissions.includes('desk.reply') ? (
          // What another app shares while this page is open begins anew.
          <ShareForm key={JSON.stringify(shared)} shared={shared} />
        ) : (
          <p className={page.notice}>{t('live.permission', { who: t('share.whoCan') })}</p>
        )}
      </div>
    </main>
  )
}
