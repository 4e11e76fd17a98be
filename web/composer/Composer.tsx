/** Where an answer is written. Its frame, its words and its button all say who will see it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Finding } from '../../src/core/guardrails/finding.ts'
import type { DraftMode } from '../api/types.ts'
import { firstName, useDesk } from '../case/desk.ts'
import { useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { OfferChip } from '../goodwill/OfferChip.tsx'
import { read, wordsOf } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { ApologyChip } from '../replies/ApologyChip.tsx'
import { useComposerPick } from '../replies/composer-pick.ts'
import { SlashList } from '../replies/SlashList.tsx'
import { useReplies } from '../replies/use-replies.ts'
import { announce } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { compact } from '../ui/format.ts'
import { IconInfoCircle, IconShieldCheck, IconTemplate } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useLayout } from '../ui/layout.ts'
import { LockedFooter } from '../watching/LockedFooter.tsx'
import { LockLine } from '../watching/LockLine.tsx'
import { useLock } from '../watching/use-lock.ts'
import { AttachFile } from './AttachFile.tsx'
import css from './Composer.module.css'
import { EmojiButton } from './EmojiButton.tsx'
import { GuardrailPanel } from './GuardrailPanel.tsx'
import { COMPOSER_TEXT } from './ids.ts'
import { Length } from './Length.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { OtherDraft } from './OtherDraft.tsx'
import { ScreenshotCheck } from './ScreenshotCheck.tsx'
import { SendButton } from './SendButton.tsx'
import { useBetterWay } from './use-better-way.ts'
import { useFiles } from './use-files.ts'
import { useGuardrails } from './use-guardrails.ts'
import { useMoveToPrivate } from './use-move-to-private.ts'
import { useSend } from './use-send.ts'
import { useSuggestion } from './use-suggestion.ts'
import { WindowLine } from './WindowLine.tsx'
import { WritingArea } from './WritingArea.tsx'

const FileTray = lazy(async () => {
  const [, tray] = await Promise.all([wordsOf('tools'), import('./files/FileTray.tsx')])
  return tray
})
const ConfirmPublic = lazy(() => import('./ConfirmPublic.tsx'))
const ReplyDialog = lazy(() => import('../replies/ReplyDialog.tsx'))

/** Where free words cannot go: an approved text, or another private channel. */
function OtherWays({ templates }: { templates: boolean }) {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  return (
    <>
      {templates && (
        <Button size="compact" tone="private" onClick={() => open('template')}>
          {t('composer.template')}
        </Button>
      )}
      {view.handovers.length > 0 && (
        <Button size="compact" tone={templates ? 'secondary' : 'private'} onClick={() => open('invite')}>
          {t('case.invite')}
        </Button>
      )}
    </>
  )
}

export function Composer() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { view, drafts } = desk
  const { mode, text } = drafts
  const body = text[mode]
  const phone = useLayout() === 'phone'
  const [asking, setAsking] = useState(false)
  const [begun, setBegun] = useState(false)
  const replies = useReplies({
    id: COMPOSER_TEXT,
    mode,
    body,
    write: (next) => drafts.write(mode, next),
    wanted: begun,
  })
  const guard = useGuardrails(view, mode, body, drafts.purpose, replies.inserted)
  const [server, setServer] = useState<{ findings: Finding[]; body: string } | null>(null)
  const move = useMoveToPrivate()
  const send = useSend((findings, of) => setServer({ findings, body: of }))
  const suggested = useSuggestion(replies)
  const lock = useLock()
  const [confirming, confirm] = useState(false)
  const way = mode === 'internal' ? null : view.composer[mode]
  const whyNot = useWhyNot('desk.reply')
  const possible = mode === 'internal' || (way?.possible === true && whyNot === null)
  const closed = view.status === 'closed' && mode !== 'internal'
  const empty = body.trim() === ''
  // Somebody else began to answer first.
  const heldUp = mode !== 'internal' && possible && !closed && lock.locked
  const oneShot = possible && way?.one_shot === true

  const files = useFiles(possible && !closed && !heldUp && mode !== 'internal' ? mode : null)

  // What the server found stands until the words change: it knows the newest rules.
  const fromServer = server !== null && server.body === body
  const findings = fromServer ? server.findings : guard.findings
  const stopped = findings.some(({ level }) => level === 'stop')
  const held = findings.some(({ level }) => level !== 'note')
  // Only PR/Legal lets these words out: the button asks them.
  const asks = !stopped && mode !== 'internal' && (held || view.approval_required)
  useBetterWay(mode, body, possible && !closed, findings)

  const switchTo = (next: DraftMode) => {
    if (next === mode) return
    // The words travel along, so that nothing has to be typed twice; from private to public somebody has to mean it.
    if (mode === 'private' && next === 'public' && !empty) return setAsking(true)
    go(next, text[next].trim() === '' && mode !== 'internal' && next !== 'internal' ? body : undefined)
  }
  const go = (next: DraftMode, carried?: string) => {
    const from = mode
    if (carried !== undefined) {
      drafts.write(next, carried)
      drafts.write(from, '')
    }
    drafts.setMode(next)
    announce(t(`composer.now.${next}`))
    desk.write()
  }
  const submit = () => {
    if (heldUp) return confirm(true)
    if (!empty && !stopped && possible && !closed) send.mutate({ mode, body, ...(asks ? { ask: true } : {}) })
  }
  useCommands({
    send: {
      run: submit,
      why: () => (heldUp ? null : empty ? 'draft' : stopped ? 'stopped' : closed ? 'closed' : possible ? null : 'way'),
    },
    ...(possible && !closed && mode !== 'internal'
      ? { saved_reply: () => replies.setAsking({ replyId: null, at: null }) }
      : {}),
    switch_mode: () => switchTo(mode === 'public' ? 'private' : 'public'),
    note: () => switchTo('internal'),
    up: () => {
      if (document.activeElement?.id !== COMPOSER_TEXT) return false
      ;(document.activeElement as HTMLElement).blur()
    },
  })
  useComposerPick(possible && !closed && mode !== 'internal' ? replies.pick : null)
  const count = findings.length
  useEffect(() => {
    if (count > 0) announce(t('guardrail.count', { count }))
  }, [count, t])

  const reach = way?.reach ?? (mode === 'public' ? view.reach : 0)
  return (
    <section
      className={css.composer}
      data-mode={mode}
      data-stopped={held || undefined}
      data-held-up={heldUp || undefined}
      data-resting={(heldUp && lock.resting) || undefined}
      id="composer"
      tabIndex={-1}
      aria-label={t('composer.title')}
      data-drop={files.over || undefined}
      onFocus={() => setBegun(true)}
      {...files.drop}
    >
      {mode !== 'internal' && possible && !closed && <LockLine lock={lock} />}
      <header className={css.header}>
        <ModeSwitch mode={mode} onSwitch={switchTo} />
        <span className={css.who}>
          {mode === 'public' &&
            (reach > 0
              ? t(phone ? 'composer.reachShort' : 'composer.reach', { count: reach, shown: compact(reach) })
              : t('composer.everyone'))}
          {mode === 'private' && t('composer.onlyThem', { name: firstName(view.customer.name) })}
          {mode === 'internal' && t('composer.team')}
        </span>
      </header>
      <OtherDraft key={mode} drafts={drafts} mode={mode} />
      {possible && !closed && way && <WindowLine way={way} id="composer-window" />}
      {possible && !closed ? (
        <WritingArea
          body={body}
          findings={findings}
          label={t(`composer.label.${mode}`)}
          placeholder={t(`composer.placeholder.${mode}`)}
          describedBy={way?.until || way?.one_shot ? 'composer-window' : undefined}
          onWrite={(next) => drafts.write(mode, next)}
          onAccept={suggested && empty ? suggested.accept : undefined}
          onFiles={files.add}
          replies={replies}
          answers={mode !== 'internal'}
        />
      ) : (
        <p className={css.impossible}>
          <IconInfoCircle size={18} stroke={1.7} aria-hidden />
          <span>
            {closed
              ? t('composer.caseClosed')
              : whyNot
                ? t('composer.mayNot')
                : way?.reason
                  ? read(way.reason)
                  : t('composer.notPossible')}
          </span>
          {closed ? (
            <Button size="compact" onClick={() => desk.open('reopen')}>
              {t('case.reopen')}
            </Button>
          ) : (
            mode === 'private' && !whyNot && <OtherWays templates={way?.templates === true} />
          )}
        </p>
      )}
      {possible && !closed && replies.open && <SlashList replies={replies} />}
      {possible && !closed && mode === 'private' && guard.screenshot !== null && (
        <ScreenshotCheck passed={guard.screenshot} />
      )}
      {possible && !closed && (
        <GuardrailPanel
          findings={findings}
          body={body}
          mode={mode}
          fromServer={fromServer}
          onWrite={(next) => drafts.write(mode, next)}
          onMove={mode === 'public' ? move : null}
          onOverride={mode === 'internal' ? null : (reason) => send.mutate({ mode, body, reason })}
          onAsk={asks ? submit : null}
        />
      )}
      <Suspense>{files.files.length > 0 && <FileTray files={files.files} onTake={files.take} />}</Suspense>
      {heldUp ? (
        <LockedFooter lock={lock} confirming={confirming} onConfirm={confirm} />
      ) : (
        <footer className={css.footer}>
          {suggested && empty && !closed && (
            <button type="button" className={css.suggested} onClick={suggested.accept}>
              <bdi>{suggested.label}</bdi> <Kbd>{keyProps('suggested').kbd}</Kbd>
            </button>
          )}
          {!empty && count === 0 && guard.checked && mode !== 'internal' && !replies.open && (
            <span className={css.passed}>
              <IconShieldCheck size={17} stroke={1.8} aria-hidden />
              {t('guardrail.passed')}
            </span>
          )}
          {possible && !closed && mode !== 'internal' && (
            <IconButton
              icon={IconTemplate}
              label={t('replies.insert')}
              onClick={() => replies.setAsking({ replyId: null, at: null })}
            />
          )}
          {possible && !closed && <EmojiButton />}
          {possible && !closed && way?.files && mode !== 'internal' && (
            <AttachFile types={way.files.types} onFiles={(chosen) => files.add?.(chosen)} />
          )}
          {possible && !closed && mode !== 'internal' && !replies.open && (
            <ApologyChip due={replies.offer?.apology.due === true} body={body} onPut={() => replies.apologize()} />
          )}
          {possible && !closed && <OfferChip offers={guard.offers} />}
          {!drafts.saved && <span className={css.unsaved}>{t('composer.keptHere')}</span>}
          <span className={css.space} />
          {!empty && way?.max_length && <Length text={body} max={way.max_length} />}
          <SendButton
            mode={mode}
            disabled={empty || stopped || !possible || closed}
            busy={send.isPending}
            stopped={stopped ? 'stop' : asks && !empty ? 'approval' : null}
            label={asks ? t('approval.ask') : oneShot ? t('window.send') : undefined}
            onSend={submit}
          />
        </footer>
      )}
      <Suspense>
        {replies.asking && mode !== 'internal' && (
          <ReplyDialog replies={replies} mode={mode} max={way?.max_length ?? null} />
        )}
        {asking && (
          <ConfirmPublic
            opened
            text={body}
            reach={view.composer.public.reach ?? view.reach}
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false)
              go('public', body)
            }}
          />
        )}
      </Suspense>
    </section>
  )
}
