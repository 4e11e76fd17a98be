import type { Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestKey, useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { HandoverKind } from '../../api/types.ts'
import { GuardrailPanel } from '../../composer/GuardrailPanel.tsx'
import { inviteText, privateOpening } from '../../composer/ready-texts.ts'
import { useGuardrails } from '../../composer/use-guardrails.ts'
import { useOfferUndo } from '../../composer/use-send.ts'
import { WindowLine } from '../../composer/WindowLine.tsx'
import { useMe } from '../../person/me.ts'
import { IconForms, IconLock, IconMail, IconMessageCircle, IconPhone, IconSend, IconWorld } from '../../ui/icons.ts'
import { answerLanguage, firstName, useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

const GLYPHS: Record<HandoverKind, Icon> = {
  direct: IconMessageCircle,
  private_reply: IconMessageCircle,
  phone: IconPhone,
  email: IconMail,
  form: IconForms,
}

/** To a private channel in one act: what everybody reads, what only the customer reads, both or neither. */
export function InviteForm({ onDone }: { onDone: () => void }) {
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
  const guard = useGuardrails(view, 'public', canPublic ? open : '', 'invite')
  const closedGuard = useGuardrails(view, 'private', writes ? closed : '', 'invite')
  const invite = useAct(
    () =>
      api.handOver({
        params: { id: view.id },
        body: {
          kind,
          request_key: key,
          ...(view.approval_required ? { ask_approval: true } : {}),
          ...(canPublic && open.trim() ? { public_text: open.trim() } : {}),
          ...(writes && closed.trim() ? { private_text: closed.trim() } : {}),
        },
      }),
    {
      caseId: view.id,
      done: ({ replies }) => {
        drafts.write('public', '')
        if (writes) {
          drafts.write('private', '')
          drafts.setMode('private')
        }
        const held = replies.find(({ state }) => state === 'held')
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
        <label>
          <span className={css.label} data-mode="public">
            <IconWorld size={17} stroke={1.8} aria-hidden /> {t('dialog.invite.public')}
          </span>
          <textarea
            className={css.text}
            data-mode="public"
            dir="auto"
            value={open}
            onChange={(event) => {
              setOpen(event.target.value)
              setEdited(true)
            }}
          />
        </label>
      )}
      {canPublic && (
        <GuardrailPanel
          findings={guard.findings.filter(({ id }) => id !== 'empty')}
          body={open}
          mode="public"
          onWrite={setOpen}
          onMove={null}
        />
      )}
      {writes && (
        <label>
          <span className={css.label} data-mode="private">
            <IconLock size={17} stroke={1.8} aria-hidden /> {t('dialog.invite.private', { name })}
          </span>
          <textarea
            className={css.text}
            data-mode="private"
            dir="auto"
            value={closed}
            onChange={(event) => setClosed(event.target.value)}
            data-autofocus
          />
        </label>
      )}
      {writes && (
        <GuardrailPanel
          findings={closedGuard.findings}
          body={closed}
          mode="private"
          onWrite={setClosed}
          onMove={null}
        />
      )}
      {kind === 'private_reply' && <WindowLine way={view.composer.private} boxed />}
      {kind === 'phone' && <p className={css.lead}>{t('dialog.invite.phoneText')}</p>}
      {kind === 'email' && <p className={css.lead}>{t('dialog.invite.emailText')}</p>}
    </Form>
  )
}
