import { useState } from 'react'
import { applyEdits } from '../../src/core/guardrails/edits.ts'
import type { Better, Finding } from '../../src/core/guardrails/finding.ts'
import type { DraftMode } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconGavel, IconInfoCircle, IconLock, IconShieldExclamation, IconShieldX } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import css from './GuardrailPanel.module.css'
import { COMPOSER_TEXT, guardrailsOf } from './ids.ts'
import { numbered } from './numbered.ts'
import { OverrideForm } from './OverrideForm.tsx'

type Props = {
  /** The field that the words stand in; the composer's unless told. */
  field?: string
  findings: readonly Finding[]
  body: string
  mode: DraftMode
  onWrite: (body: string) => void
  /** Shows the two messages that may leave at once; null where there is no private way. */
  onMove: (() => void) | null
  /** Sends it as it is, with a reason; null where nobody may. */
  onOverride?: ((reason: string) => void) | null
  /** Sends it to PR/Legal; null while something else stops it. */
  onAsk?: (() => void) | null
  /** These were found by the server, and not here. */
  fromServer?: boolean
}

/** A better way, not a wall: what was found, why it matters, and one click out of it. */
export function GuardrailPanel(props: Props) {
  const { field = COMPOSER_TEXT, findings, body, mode, onWrite, onMove, onOverride, onAsk, fromServer } = props
  const { t } = useTranslation()
  // On a phone the words being written come first; the list opens when it is asked for.
  const phone = useLayout() === 'phone'
  const [open, setOpen] = useState(false)
  const listed = open || !phone
  const told = numbered(findings)
  if (told.length === 0) return null
  const worst = (['stop', 'approval', 'note'] as const).find((level) =>
    told.some(({ finding }) => finding.level === level),
  )
  const movable = told.some(({ finding }) => finding.better.some(({ kind }) => kind === 'split'))
  const Glyph = worst === 'note' ? IconShieldExclamation : IconShieldX
  const stops = told.filter(({ finding }) => finding.level === 'stop')
  const mayOverride = worst === 'stop' && stops.every(({ finding }) => !finding.final)
  return (
    <section className={css.panel} data-level={worst} id={guardrailsOf(field)} aria-label={t('guardrail.title')}>
      <header className={css.head}>
        <Glyph size={21} stroke={1.7} aria-hidden />
        <div>
          <h3 className={css.title}>{t(mode === 'private' ? 'guardrail.titlePrivate' : 'guardrail.title')}</h3>
          <p className={css.text}>
            {t(worst === 'note' ? 'guardrail.look' : 'guardrail.nothingSent', { count: told.length })}
          </p>
        </div>
        {movable && onMove && (
          <Button size="compact" tone="private" icon={IconLock} onClick={onMove}>
            {t('guardrail.move')}
          </Button>
        )}
        {phone && (
          <Button size="compact" tone="quiet" aria-expanded={open} onClick={() => setOpen((on) => !on)}>
            {t(open ? 'guardrail.less' : 'guardrail.more')}
          </Button>
        )}
      </header>
      {fromServer && (
        <p className={css.server}>
          <IconInfoCircle size={16} stroke={1.7} aria-hidden /> {t('guardrail.fromServer')}
        </p>
      )}
      {listed && (
        <ol className={css.list}>
          {told.map(({ finding, n }) => (
            <li key={`${finding.id}-${finding.span?.start ?? 'all'}`} className={css.item}>
              <span className={css.number} data-level={finding.level} aria-hidden>
                {n}
              </span>
              <div className={css.words}>
                <strong>
                  {read(finding.what)} <small className={css.level}>{t(`guardrail.level.${finding.level}`)}</small>
                </strong>
                <p>{read(finding.why)}</p>
              </div>
              <Fix finding={finding} body={body} onWrite={onWrite} field={field} />
              {finding.level === 'approval' && onAsk && (
                <Button size="compact" icon={IconGavel} onClick={onAsk}>
                  {t('approval.ask')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {listed && mayOverride && onOverride && <OverrideForm onOverride={onOverride} />}
    </section>
  )
}

/** The finding's own way out, when it is ready words. */
function Fix({ finding, body, onWrite, field }: Pick<Props, 'body' | 'onWrite'> & { finding: Finding; field: string }) {
  const { t } = useTranslation()
  const way = finding.better.find((one): one is Extract<Better, { kind: 'edit' }> => one.kind === 'edit')
  if (!way) return null
  return (
    <Button
      size="compact"
      onClick={() => {
        onWrite(applyEdits(body, way.edits))
        document.getElementById(field)?.focus()
      }}
    >
      {t(`guardrail.fix.${way.say}`)}
    </Button>
  )
}
