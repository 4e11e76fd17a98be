import type { Finding } from '../../../src/core/guardrails/finding.ts'
import type { ComposerMode } from '../../api/types.ts'
import { GuardrailPanel } from '../../composer/GuardrailPanel.tsx'
import { WritingArea } from '../../composer/WritingArea.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ReplyTools } from '../../replies/ReplyTools.tsx'
import type { Replies } from '../../replies/use-replies.ts'
import { IconLock, IconWorld } from '../../ui/icons.ts'
import css from './InviteWords.module.css'

type Props = {
  mode: 'public' | 'private'
  label: string
  body: string
  findings: readonly Finding[]
  replies: Replies
  max: ComposerMode['max_length']
  onWrite: (body: string) => void
  autoFocus?: boolean
}

/** One of the two messages of an invitation, framed by who will see it. */
export function InviteWords({ mode, label, body, findings, replies, max, onWrite, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const Glyph = mode === 'public' ? IconWorld : IconLock
  return (
    <section className={css.words} data-mode={mode}>
      <label className={css.who} htmlFor={replies.id}>
        <Glyph size={17} stroke={1.8} aria-hidden /> {label}
      </label>
      <WritingArea
        id={replies.id}
        body={body}
        findings={findings}
        label={label}
        placeholder={t(`composer.placeholder.${mode}`)}
        onWrite={onWrite}
        replies={replies}
        autoFocus={autoFocus}
        answers
      />
      <ReplyTools replies={replies} mode={mode} body={body} max={max} />
      <GuardrailPanel field={replies.id} findings={findings} body={body} mode={mode} onWrite={onWrite} onMove={null} />
    </section>
  )
}
