import { useEffect, useState } from 'react'
import { checkOutgoing } from '../../../src/core/guardrails/check.ts'
import { GuardrailPanel } from '../../composer/GuardrailPanel.tsx'
import { ScreenshotCheck } from '../../composer/ScreenshotCheck.tsx'
import { WritingArea } from '../../composer/WritingArea.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconLock, IconShieldCheck, IconWorld } from '../../ui/icons.ts'
import page from '../Settings.module.css'
import type { BrandItem } from '../types.ts'
import css from './Guardrails.module.css'
import type { Policy } from './GuardrailsForm.tsx'

const REST_MS = 300
const MODES = [
  ['public', IconWorld],
  ['private', IconLock],
] as const

/** The rules as they stand on this page, tried on a text before a customer reads one. */
export function TryText({ brand, policy }: { brand: BrandItem; policy: Policy }) {
  const { t, i18n } = useTranslation()
  const { person } = useMe()
  const [text, setText] = useState(() => t('policy.trySample'))
  const [mode, setMode] = useState<'public' | 'private'>('public')
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  const { findings, screenshot } = checkOutgoing({
    text: rested,
    mode,
    language: /[\u0590-\u05ff]/.test(rested) || i18n.language === 'he' ? 'he' : 'en',
    purpose: null,
    answered: null,
    brand: {
      names: brand.names,
      competitors: brand.competitors,
      ambiguous: brand.ambiguous,
      business: brand.business,
      publicDetails: brand.public_details,
      policy,
      savedReplies: [],
    },
    saidHere: [],
    saidInPrivate: [],
    unchanged: null,
    writer: person.name,
    maxLength: null,
    windowLeft: null,
  })
  const shown = rested === text ? findings : []
  return (
    <div className={css.field}>
      <h2 className={page.section}>{t('policy.try')}</h2>
      <p className={page.text}>{t('policy.tryText')}</p>
      <fieldset className={css.modes} aria-label={t('policy.tryMode')}>
        {MODES.map(([name, Glyph]) => (
          <Button
            key={name}
            size="compact"
            tone={mode === name ? name : 'secondary'}
            icon={Glyph}
            aria-pressed={mode === name}
            onClick={() => setMode(name)}
          >
            {t(`message.${name}`)}
          </Button>
        ))}
      </fieldset>
      <div className={css.try} data-mode={mode}>
        <WritingArea
          body={text}
          findings={shown}
          label={t('policy.try')}
          placeholder={t('policy.trySample')}
          onWrite={setText}
        />
        {screenshot !== null && <ScreenshotCheck passed={screenshot} />}
        {shown.length === 0 && text.trim() !== '' && rested === text && (
          <p className={css.passed}>
            <IconShieldCheck size={17} stroke={1.8} aria-hidden /> {t('guardrail.passed')}
          </p>
        )}
        <GuardrailPanel findings={shown} body={text} mode={mode} onWrite={setText} onMove={null} />
      </div>
    </div>
  )
}
