/** The better way, ready to leave: what everybody may read, what only the customer reads, and when the public hears how it goes. */
import { useEffect, useRef, useState } from 'react'
import { alternativeOf } from '../../src/core/guardrails/alternative.ts'
import { type Checked, checkOutgoing } from '../../src/core/guardrails/check.ts'
import type { OutgoingDraft } from '../../src/core/guardrails/finding.ts'
import { useAct } from '../api/act.ts'
import { firstName, useDesk } from '../case/desk.ts'
import { useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { OfferChip } from '../goodwill/OfferChip.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { now } from '../live/clock.ts'
import { requestKey, step } from '../live/outbox/post.ts'
import { Button } from '../ui/Button.tsx'
import { IconArrowDown, IconBook, IconPencil, IconSend, IconWand } from '../ui/icons.ts'
import { useAnswered } from '../watching/use-answered.ts'
import { AlternativeMessage } from './AlternativeMessage.tsx'
import css from './AlternativePanel.module.css'
import { PromiseLine } from './PromiseLine.tsx'
import { useOfferUndo } from './use-send.ts'

const HOUR = 3_600_000
const HALF = 1_800_000
/** A promise soon enough to be worth making, at a round time. */
const inSomeHours = (): number => Math.ceil((now() + 4 * HOUR) / HALF) * HALF

type Props = { draft: OutgoingDraft; onClose: () => void }

export default function AlternativePanel({ draft, onClose }: Props) {
  const { t } = useTranslation()
  const { view, drafts } = useDesk()
  const [texts, setTexts] = useState(() => alternativeOf(draft))
  const [touched, setTouched] = useState(false)
  const [updateBy, setUpdateBy] = useState<number | null>(inSomeHours)
  const [key] = useState(requestKey)
  const offerUndo = useOfferUndo()
  // The draft goes on being written beside it; words that a person put in here stay.
  const source = useRef(draft.text)
  useEffect(() => {
    if (touched || source.current === draft.text) return
    source.current = draft.text
    setTexts(alternativeOf(draft))
  }, [draft, touched])

  const checks: Record<'public' | 'private', Checked> = {
    public: checkOutgoing({ ...draft, mode: 'public', text: texts.public }),
    private: checkOutgoing({ ...draft, mode: 'private', text: texts.private, windowLeft: null }),
  }
  const kind = view.handovers.find((one) => one.kind === 'direct' || one.kind === 'private_reply')?.kind ?? 'direct'
  const answered = useAnswered()
  const send = useAct(
    () =>
      step('handOver', view.customer.name, {
        params: { id: view.id },
        body: {
          kind,
          public_text: texts.public.trim(),
          private_text: texts.private.trim(),
          update_by: updateBy === null ? null : new Date(updateBy).toISOString(),
          request_key: key,
          ...answered.fields(),
          ...(view.approval_required ? { ask_approval: true } : {}),
        },
      }),
    {
      caseId: view.id,
      failed: (problem) =>
        answered.caught(problem, {
          mine: [
            { mode: 'public', body: texts.public },
            { mode: 'private', body: texts.private },
          ],
          again: () => send.mutate(undefined),
          edit: () => undefined,
          drop: () => {
            drafts.write('public', '')
            drafts.write('private', '')
            onClose()
          },
        }),
      done: (answer) => {
        answered.sent()
        drafts.write('public', '')
        drafts.write('private', '')
        drafts.setMode('private')
        const held = answer?.replies.find(({ state }) => state === 'held')
        if (held) offerUndo(held)
        onClose()
      },
    },
  )
  const passed = (one: Checked) => !one.stopped && !one.needsApproval
  const ready = passed(checks.public) && passed(checks.private)
  const submit = () => {
    if (ready && !send.isPending) send.mutate(undefined)
  }
  useCommands({
    send: { run: submit, why: () => (ready ? null : 'stopped') },
    up: () => {
      onClose()
      document.getElementById('composer-text')?.focus()
    },
  })
  const write = (mode: 'public' | 'private') => (text: string) => {
    setTouched(true)
    setTexts((both) => ({ ...both, [mode]: text }))
  }
  const name = firstName(view.customer.name)
  const offers = checks.private.offers
  return (
    <aside className={css.panel} aria-label={t('alternative.title')}>
      <header className={css.head}>
        <IconWand size={22} stroke={1.7} aria-hidden />
        <div>
          <h2 className={css.title}>{t('alternative.title')}</h2>
          <p className={css.text}>{t('alternative.text')}</p>
        </div>
      </header>
      <AlternativeMessage
        mode="public"
        text={texts.public}
        checked={checks.public}
        who={view.composer.public.channel?.name ?? ''}
        onWrite={write('public')}
      />
      <div className={css.then} aria-hidden>
        <IconArrowDown size={17} stroke={1.7} />
      </div>
      <AlternativeMessage
        mode="private"
        text={texts.private}
        checked={checks.private}
        who={t('composer.onlyThem', { name })}
        onWrite={write('private')}
      />
      {offers.length > 0 && (
        <p className={css.ledger}>
          <IconBook size={19} stroke={1.7} aria-hidden />
          <span>
            <strong>{t('alternative.assume')}</strong>
            <br />
            {t('alternative.within', {
              sums: offers.map(({ start, end }) => texts.private.slice(start, end)).join(', '),
              name,
            })}
          </span>
          <OfferChip offers={offers} />
        </p>
      )}
      <PromiseLine at={updateBy} onChange={setUpdateBy} />
      <Button
        tone="primary"
        size="large"
        icon={IconSend}
        mirror
        {...keyProps('send')}
        disabled={!ready}
        busy={send.isPending}
        onClick={submit}
        className={css.wide}
      >
        {t(view.approval_required ? 'approval.askBoth' : 'alternative.send')}
      </Button>
      <p className={css.undo}>{t('alternative.undo')}</p>
      <Button
        tone="quiet"
        icon={IconPencil}
        {...keyProps('up')}
        onClick={() => {
          onClose()
          document.getElementById('composer-text')?.focus()
        }}
      >
        {t('alternative.back')}
      </Button>
    </aside>
  )
}
