import type { Icon } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useAct } from '../../api/act.ts'
import type { HandoverKind } from '../../api/types.ts'
import { inviteText, privateOpening } from '../../composer/ready-texts.ts'
import { useGuardrails } from '../../composer/use-guardrails.ts'
import { useOfferUndo } from '../../composer/use-send.ts'
import { WindowLine } from '../../composer/WindowLine.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { requestKey, step } from '../../live/outbox/post.ts'
import { useMe } from '../../person/me.ts'
import { useReplies } from '../../replies/use-replies.ts'
import { IconForms, IconMail, IconMessageCircle, IconPhone, IconSend } from '../../ui/icons.ts'
import { useAnswered } from '../../watching/use-answered.ts'
import { answerLanguage, firstName, useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'
import { InviteWords } from './InviteWords.tsx'

const GLYPHS: Record<HandoverKind, Icon> = {
  direct: IconMessageCircle,
  private_reply: IconMessageCircle,
  phone: IconPhone,
  email: IconMail,
  form: IconForms,
}

/** To a private channel in one act: what everybody reads, what only the customer reads, both or neither. `onCover`: another dialog lies above. */
export function InviteForm({ onDone, onCover }: { onDone: () => void; onCover: (covered: boolean) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const { view, drafts } = useDesk()
  const options = view.handovers
  const first = options.find(({ recommended }) => recommended) ?? options[0]
  const [kind, setKind] = useState<HandoverKind>(first?.kind ?? 'direct')
  const language = answerLanguage(view)
  const name = firstName(view.customer.name)
  const brand = me.brands.find(({ id }) => id === view.brand_id)?.name ?? me.organization.name
  const [open, setOpen] = useState(
    () => drafts.text.public.trim() || inviteText(kind, language, name, first?.address ?? null),
  )
  const [closed, setClosed] = useState(() => drafts.text.private.trim() || privateOpening(language, name, brand))
  const [edited, setEdited] = useState(drafts.text.public.trim() !== '')
  const [key] = useState(requestKey)
  const offerUndo = useOfferUndo()
  const canPublic = view.composer.public.possible
  const writes = kind === 'direct' || kind === 'private_reply'
  const writeOpen = (body: string) => {
    setOpen(body)
    setEdited(true)
  }
  const openReplies = useReplies({ id: 'invite-public', mode: 'public', body: open, write: writeOpen })
  const closedReplies = useReplies({
    id: 'invite-private',
    mode: 'private',
    body: closed,
    write: setClosed,
    wanted: true,
  })
  const guard = useGuardrails(view, 'public', canPublic ? open : '', 'invite', openReplies.inserted)
  const closedGuard = useGuardrails(view, 'private', writes ? closed : '', 'invite', closedReplies.inserted)
  const choosing = openReplies.asking !== null || closedReplies.asking !== null
  useEffect(() => onCover(choosing), [choosing, onCover])
  const answered = useAnswered({ fromNow: true })
  const invite = useAct(
    () =>
      step('handOver', view.customer.name, {
        params: { id: view.id },
        body: {
          kind,
          request_key: key,
          ...answered.fields(),
          ...(view.approval_required ? { ask_approval: true } : {}),
          ...(canPublic && open.trim() ? { public_text: open.trim() } : {}),
          ...(writes && closed.trim() ? { private_text: closed.trim() } : {}),
        },
      }),
    {
      caseId: view.id,
      failed: (problem) =>
        answered.caught(problem, {
          mine: [
            ...(canPublic && open.trim() ? [{ mode: 'public' as const, body: open.trim() }] : []),
            ...(writes && closed.trim() ? [{ mode: 'private' as const, body: closed.trim() }] : []),
          ],
          again: () => invite.mutate(undefined),
          edit: () => undefined,
          drop: onDone,
        }),
      done: (answer) => {
        answered.sent()
        drafts.write('public', '')
        if (writes) {
          drafts.write('private', '')
          drafts.setMode('private')
        }
        const held = answer?.replies.find(({ state }) => state === 'held')
        if (held) offerUndo(held)
        onDone()
      },
    },
  )
  const held = [guard, closedGuard].some(({ stopped, needsApproval }) => stopped || needsApproval)
  const choose = (next: HandoverKind) => {
    setKind(next)
    const address = options.find((option) => option.kind === next)?.address ?? null
    if (!edited) setOpen(inviteText(next, language, name, address))
  }
  return (
    <Form
      submit={t(
        view.approval_required
          ? 'approval.ask'
          : canPublic && writes
            ? 'dialog.invite.submitBoth'
            : 'dialog.invite.submit',
      )}
      icon={IconSend}
      busy={invite.isPending}
      blocked={held || (writes ? closed.trim() === '' : open.trim() === '')}
      onSubmit={() => invite.mutate(undefined)}
      onCancel={onDone}
    >
      <fieldset className={css.row}>
        <legend className={css.legend}>{t('dialog.invite.how')}</legend>
        {options.map((option) => {
          const Glyph = GLYPHS[option.kind]
          return (
            <label key={option.kind} className={css.choice}>
              <input type="radio" name="kind" checked={kind === option.kind} onChange={() => choose(option.kind)} />
              <Glyph size={18} stroke={1.7} aria-hidden />
              <span>
                {t(`dialog.invite.kind.${option.kind}`)}
                {option.channel && (
                  <small>
                    <bdi>{option.channel.name}</bdi>
                  </small>
                )}
              </span>
            </label>
          )
        })}
      </fieldset>
      {canPublic && (
        <InviteWords
          mode="public"
          label={t('dialog.invite.public')}
          body={open}
          findings={guard.findings.filter(({ id }) => id !== 'empty')}
          replies={openReplies}
          max={view.composer.public.max_length}
          onWrite={writeOpen}
        />
      )}
      {writes && (
        <InviteWords
          mode="private"
          label={t('dialog.invite.private', { name })}
          body={closed}
          findings={closedGuard.findings}
          replies={closedReplies}
          max={view.composer.private.max_length}
          onWrite={setClosed}
          autoFocus
        />
      )}
      {kind === 'private_reply' && <WindowLine way={view.composer.private} boxed />}
      {kind === 'phone' && <p className={css.lead}>{t('dialog.invite.phoneText')}</p>}
      {kind === 'email' && <p className={css.lead}>{t('dialog.invite.emailText')}</p>}
    </Form>
  )
}
