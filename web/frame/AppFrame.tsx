/** The frame of every page behind the sign-in: rail, top bar, the line's state, and on a phone the tabs. */
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ShiftNotices } from '../briefing/ShiftNotices.tsx'
import { useCommands } from '../commands/keys.ts'
import { changeLanguage, wordsOf } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useLive } from '../live/live.ts'
import { useOutbox } from '../live/outbox/use-outbox.ts'
import { forgetKept } from '../person/leave.ts'
import { useMe } from '../person/me.ts'
import { usePreferences } from '../person/preferences.ts'
import { Warnings } from '../queue/Warnings.ts'
import { AsksBar } from '../routing/AsksBar.tsx'
import { useAtDesk } from '../routing/presence.ts'
import { Notices } from '../team/Notices.tsx'
import { SetUpLeft } from '../team/SetUpLeft.tsx'
import { useLayout } from '../ui/layout.ts'
import { latestUndo } from '../ui/toast.ts'
import css from './AppFrame.module.css'
import { NoticeStack } from './NoticeStack.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { PhoneTabs } from './PhoneTabs.tsx'
import { Rail } from './Rail.tsx'
import { SkipLinks } from './SkipLinks.tsx'
import { TopBar } from './TopBar.tsx'

const ShortcutHelp = lazy(async () => {
  const [, page] = await Promise.all([wordsOf('tools'), import('./ShortcutHelp.tsx')])
  return page
})
const SearchDialog = lazy(async () => {
  const [, dialog] = await Promise.all([wordsOf('tools'), import('../search/SearchDialog.tsx')])
  return dialog
})
const Palette = lazy(async () => {
  const [, , dialog] = await Promise.all([wordsOf('tools'), wordsOf('pages'), import('../palette/Palette.tsx')])
  return dialog
})

export function AppFrame() {
  const { i18n } = useTranslation()
  const me = useMe()
  const layout = useLayout()
  const navigate = useNavigate()
  const atCase = useParams({ strict: false, select: ({ caseId }) => caseId !== undefined })
  const client = useQueryClient()
  const [help, setHelp] = useState(false)
  const [finder, setFinder] = useState<'search' | 'palette' | null>(null)
  const [preferences, setPreferences] = usePreferences()

  useOutbox()
  useLive(
    useCallback(() => {
      client.removeQueries({ queryKey: ['me'] })
      void forgetKept()
      void navigate({ to: '/sign-in' })
    }, [client, navigate]),
  )
  useAtDesk()
  useEffect(() => {
    if (me.person.language !== i18n.language) void changeLanguage(me.person.language)
  }, [me.person.language, i18n])

  // The server forgot this device with the session that ended; whoever signed in again is told here again.
  useEffect(() => {
    if (localStorage.getItem('maagal.told'))
      void import('../settings/notifications/this-device.ts')
        .then(({ renew }) => renew(me.person.id))
        .catch(() => undefined)
  }, [me.person.id])

  const goTo = (queue: 'new' | 'mine' | 'follow_up') => () =>
    void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue, caseId: undefined } })
  useCommands({
    search: () => setFinder('search'),
    palette: () => setFinder('palette'),
    help: () => setHelp(true),
    density: () => setPreferences({ density: preferences.density === 'compact' ? 'comfortable' : 'compact' }),
    undo: { run: () => latestUndo()?.act?.run(), why: () => (latestUndo() ? null : 'undo') },
    queue_new: goTo('new'),
    queue_mine: goTo('mine'),
    queue_follow_up: goTo('follow_up'),
    approvals: () => void navigate({ to: '/approvals/{-$approvalId}', params: { approvalId: undefined } }),
  })

  // On a phone an open case has the screen to itself; only what others wait for still stands above it.
  const alone = layout === 'phone' && atCase
  return (
    <div className={css.frame} data-layout={layout}>
      <SkipLinks layout={layout} />
      <Warnings />
      {layout !== 'phone' && <Rail />}
      {!alone && <TopBar onHelp={() => setHelp(true)} onSearch={() => setFinder('search')} />}
      <div className={css.page}>
        <OfflineBar />
        <NoticeStack>
          <AsksBar />
          {!alone && (
            <>
              <Notices />
              <ShiftNotices />
              <SetUpLeft />
            </>
          )}
        </NoticeStack>
        <div className={css.body} id="main" tabIndex={-1}>
          <Outlet />
        </div>
      </div>
      {layout === 'phone' && <PhoneTabs />}
      <Suspense>
        {finder === 'search' && <SearchDialog onClose={() => setFinder(null)} />}
        {finder === 'palette' && <Palette onClose={() => setFinder(null)} />}
      </Suspense>
      <Suspense>{help && <ShortcutHelp opened onClose={() => setHelp(false)} />}</Suspense>
    </div>
  )
}
