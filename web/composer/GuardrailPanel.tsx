import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/guardrails/check.ts'
import { read } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { IconLock, IconShieldExclamation, IconShieldX } from '../ui/icons.ts'
import css from './GuardrailPanel.module.css'

type Props = {
  findings: readonly Finding[]
  body: string
  onWrite: (body: string) => void
  onMove: (() => void) | null
}

/** A better way, not a wall: what was found, why it matters, and one click out of it. */
export function GuardrailPanel({ findings, body, onWrite, onMove }: Props) {
  const { t } = useTranslation()
  const told = findings.filter(({ id }) => id !== 'empty')
  if (told.length === 0) return null
  const stop = told.some(({ level }) => level === 'stop')
  const movable = told.some(({ better }) => better === 'move_to_private')
  const spans = told.flatMap(({ span }) => (span ? [span] : []))
  const remove = () => {
    const without = [...spans]
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), body)
    onWrite(without.replace(/ {2,}/g, ' ').trim())
  }
  const reasons = [...new Map(told.map((finding) => [finding.id, finding])).values()]
  const Glyph = stop ? IconShieldX : IconShieldExclamation
  return (
    <div className={css.panel} data-level={stop ? 'stop' : 'note'} id="guardrails">
      <Glyph size={21} stroke={1.7} aria-hidden />
      <ul className={css.words}>
        {reasons.map(({ id, why }) => (
          <li key={id}>{read(why)}</li>
        ))}
      </ul>
      <div className={css.ways}>
        {spans.length > 0 && (
          <Button size="compact" onClick={remove}>
            {t('guardrail.remove')}
          </Button>
        )}
        {movable && onMove && (
          <Button size="compact" tone="private" icon={IconLock} onClick={onMove}>
            {t('guardrail.move')}
          </Button>
        )}
      </div>
    </div>
  )
}
