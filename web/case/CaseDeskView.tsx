import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { OutgoingDraft } from '../../src/core/guardrails/finding.ts'
import type { CaseView } from '../api/types.ts'
import type { CaseAct, CaseViewName } from '../app/router.tsx'
import { useCommands } from '../commands/keys.ts'
import { Composer } from '../composer/Composer.tsx'
import { useDrafts } from '../composer/use-drafts.ts'
import { useMe } from '../person/me.ts'
import { useLayout } from '../ui/layout.ts'
import { AskerBar } from '../watching/AskerBar.tsx'
import { type Answered, useSeenVersion } from '../watching/use-answered.ts'
import { useAtCase } from '../watching/use-at-case.ts'
import css from './CaseDeskView.module.css'
import { CaseHeader } from './CaseHeader.tsx'
import type { OnRoom } from './CasePane.tsx'
import { type CaseDesk, CaseDeskContext, type CaseDialog } from './desk.ts'
import { PhonePlaybook } from './PhonePlaybook.tsx'
import { PlaybookBars } from './PlaybookBars.tsx'
import { ResponsibleBar } from './ResponsibleBar.tsx'
import { SidePanel } from './SidePanel.tsx'
import { Thread } from './Thread.tsx'
import { UnansweredBar } from './UnansweredBar.tsx'
import { useEffort } from './use-effort.ts'
import { useTakeOf } from './use-take.ts'

// What opens on demand loads on demand.
const BesideComposer = lazy(async () => ({
  default: (await import('../briefing/BesideComposer.tsx')).BesideComposer,
}))
const PlaybookFocus = lazy(() => import('../playbook/PlaybookFocus.tsx'))
const LoopView = lazy(() => import('./LoopView.tsx'))
const CaseDialogs = lazy(() => import('./dialogs/CaseDialogs.tsx'))
const AlternativePanel = lazy(() => import('../composer/AlternativePanel.tsx'))
const AlternativeDrawer = lazy(() => import('../composer/AlternativeDrawer.tsx'))
const AnsweredDialog = lazy(() => import('../watching/AnsweredDialog.tsx'))
const SideDrawer = lazy(() => import('./SideDrawer.tsx'))

type Props = {
  view: CaseView
  show: CaseViewName | undefined
  act: CaseAct | undefined
  onBack: () => void
  onRoom: OnRoom
  onSent: () => void
}

export function CaseDeskView({ view, show, act, onBack, onRoom, onSent }: Props) {
  const me = useMe()
  const layout = useLayout()
  const navigate = useNavigate()
  const drafts = useDrafts(view)
  useEffort(view.id)
  useAtCase(view.id, drafts.text)
  const seen = useSeenVersion(view, drafts)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [dialog, open] = useState<CaseDialog | null>(null)
  const [drawer, setDrawer] = useState(false)
  const [offer, setOffer] = useState<OutgoingDraft | null>(null)
  const [offerShown, showOffer] = useState(false)
  const take = useTakeOf(view)
  const showView = (name: CaseViewName | undefined) =>
    void navigate({ to: '.', search: (all) => ({ ...all, view: name }) })

  // biome-ignore lint/correctness/useExhaustiveDependencies: showView is made anew each time and only navigates
  const desk = useMemo<CaseDesk>(() => {
    const write = () => requestAnimationFrame(() => document.getElementById('composer-text')?.focus())
    return {
      view,
      drafts,
      dialog,
      open,
      onSent,
      offer,
      offerShown,
      setOffer,
      showOffer,
      seen,
      setAnswered,
      write,
      compose: (mode, text, purpose, options) => {
        showView(undefined)
        drafts.setMode(mode)
        drafts.setPurpose(purpose ?? null)
        if (options?.replace || drafts.text[mode].trim() === '') drafts.write(mode, text)
        write()
      },
    }
  }, [view, drafts, dialog, onSent, offer, offerShown, seen])

  // Opened for something: done once, so that going back here does not do it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish does anything
  useEffect(() => {
    if (!act) return
    void navigate({ to: '.', search: (all) => ({ ...all, act: undefined }), replace: true })
    if (act === 'hand_over') open('hand_over')
    else desk.write()
  }, [act])
  const whileOpen = (dialog: CaseDialog) => ({
    run: () => open(dialog),
    why: () => (view.status === 'closed' ? ('closed' as const) : null),
  })
  useCommands({
    reply: () => {
      if (show) showView(undefined)
      desk.write()
    },
    open: () => desk.write(),
    hand_over: () => open('hand_over'),
    done: () => open(view.status === 'closed' ? 'reopen' : 'done'),
    follow_up: () => (view.status === 'solved' ? showView('loop') : open('update')),
    take: () => take.mutate(me.person.id),
    loop: () => showView('loop'),
    not_mine: whileOpen('notify'),
    invite: { run: () => open('invite'), why: () => (view.handovers.length > 0 ? null : 'way') },
    call: () => open('call'),
    promise: () => open('update'),
    ask_policy: () => open('ask_policy'),
    goodwill: () => open('goodwill'),
    close: whileOpen('close'),
    playbook: () =>
      layout === 'narrow' ? setDrawer((on) => !on) : showView(show === 'playbook' ? undefined : 'playbook'),
  })

  const withSide = layout === 'wide' || layout === 'medium'
  const beside = withSide && offer !== null && offerShown
  useEffect(() => {
    if (!beside) return
    onRoom({ giveBack: () => showOffer(false) })
    return () => onRoom(null)
  }, [beside, onRoom])
  return (
    <CaseDeskContext.Provider value={desk}>
      <CaseHeader show={show} onShow={showView} onBack={onBack} onSide={() => setDrawer(true)} />
      <UnansweredBar />
      <ResponsibleBar />
      <AskerBar />
      <PlaybookBars />
      {show === 'loop' ? (
        <Suspense>
          <LoopView />
        </Suspense>
      ) : show === 'playbook' ? (
        <Suspense>
          <PlaybookFocus onClose={() => showView(undefined)} />
        </Suspense>
      ) : (
        <div className={css.body} data-layout={layout} data-offer={beside || undefined}>
          <div className={css.talk}>
            <Thread />
            {!withSide && <PhonePlaybook />}
            <Suspense>
              <BesideComposer />
            </Suspense>
            <Composer />
          </div>
          {withSide &&
            (offer && offerShown ? (
              <Suspense fallback={<SidePanel tabs={layout === 'medium'} />}>
                <AlternativePanel draft={offer} onClose={() => showOffer(false)} />
              </Suspense>
            ) : (
              <SidePanel tabs={layout === 'medium'} />
            ))}
        </div>
      )}
      <Suspense>{!withSide && <SideDrawer opened={drawer} onClose={() => setDrawer(false)} />}</Suspense>
      <Suspense>
        {!withSide && offer && offerShown && <AlternativeDrawer draft={offer} onClose={() => showOffer(false)} />}
      </Suspense>
      <Suspense>{dialog && <CaseDialogs />}</Suspense>
      <Suspense>{answered && <AnsweredDialog answered={answered} onClose={() => setAnswered(null)} />}</Suspense>
    </CaseDeskContext.Provider>
  )
}
