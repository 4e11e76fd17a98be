import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { PRESETS } from '../../../src/core/sla/targets.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { IconX } from '../../ui/icons.ts'
import page from '../Settings.module.css'
import type { BrandItem, ChannelKind } from '../types.ts'
import css from './Target.module.css'

type Policy = BrandItem['policy']
type Change = { policy?: Policy; target_seconds?: number }

const NAMES = ['five', 'chat', 'at_once'] as const

/** What differs from the plain target: by channel, by severity; and how long a matter and a silence may last. */
export function TargetsField({
  policy,
  kinds,
  onChange,
}: {
  policy: Policy
  kinds: ChannelKind[]
  onChange: (change: Change) => void
}) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<string | null>(null)
  const set = (some: Partial<Policy>) => onChange({ policy: { ...policy, ...some } })
  const nameOf = (kind: string) => {
    const known = kinds.find((one) => one.kind === kind)
    return known ? read(known.name) : kind
  }
  const free = kinds.filter(({ kind }) => policy.byChannel[kind] === undefined)
  const preset = (name: (typeof NAMES)[number]) => {
    const { targetSeconds, byChannel, bySeverity } = PRESETS[name]
    onChange({ target_seconds: targetSeconds, policy: { ...policy, byChannel, bySeverity } })
  }
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('targets.title')}</legend>
      <p className={css.text}>{t('targets.text')}</p>
      <div className={css.row}>
        {NAMES.map((name) => (
          <Button key={name} size="compact" onClick={() => preset(name)}>
            {t(`targets.preset.${name}`)}
          </Button>
        ))}
      </div>
      {Object.entries(policy.byChannel).map(([kind, seconds]) => (
        <div key={kind} className={css.line}>
          <span className={css.what}>
            <ChannelIcon kind={kind} /> {nameOf(kind)}
          </span>
          <Duration
            label={t('targets.within', { what: nameOf(kind) })}
            seconds={seconds}
            onChange={(value) => set({ byChannel: { ...policy.byChannel, [kind]: value } })}
          />
          <IconButton
            icon={IconX}
            label={t('targets.remove', { what: nameOf(kind) })}
            onClick={() => {
              const { [kind]: _, ...rest } = policy.byChannel
              set({ byChannel: rest })
            }}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Select
          label={t('targets.addChannel')}
          size="md"
          w={280}
          value={adding}
          placeholder={t('targets.choose')}
          data={free.map((one) => ({ value: one.kind, label: read(one.name) }))}
          onChange={(kind) => {
            setAdding(null)
            if (kind) set({ byChannel: { ...policy.byChannel, [kind]: 180 } })
          }}
        />
      )}
      {(['2', '3'] as const).map((severity) => {
        const seconds = policy.bySeverity[severity]
        const without = () => {
          const { [severity]: _, ...rest } = policy.bySeverity
          set({ bySeverity: rest })
        }
        return (
          <div key={severity} className={css.line}>
            <label className={css.check}>
              <input
                type="checkbox"
                checked={seconds !== undefined}
                onChange={(event) =>
                  event.currentTarget.checked
                    ? set({ bySeverity: { ...policy.bySeverity, [severity]: 60 } })
                    : without()
                }
              />
              {t(`targets.severity.s${severity}`)}
            </label>
            {seconds !== undefined && (
              <Duration
                label={t('targets.within', { what: t(`targets.severity.s${severity}`) })}
                seconds={seconds}
                onChange={(value) => set({ bySeverity: { ...policy.bySeverity, [severity]: value } })}
              />
            )}
          </div>
        )
      })}
      <div className={page.pair}>
        <NumberInput
          label={t('targets.solution')}
          description={t('targets.solutionText')}
          size="md"
          min={0.5}
          max={2000}
          step={1}
          placeholder={t('targets.notMeasured')}
          value={policy.solutionHours ?? ''}
          onChange={(value) => set({ solutionHours: typeof value === 'number' && value >= 0.5 ? value : null })}
        />
        <NumberInput
          label={t('targets.silent')}
          description={t('targets.silentText')}
          size="md"
          min={0.25}
          max={60}
          step={1}
          value={policy.silentDays}
          onChange={(value) => typeof value === 'number' && value >= 0.25 && set({ silentDays: value })}
        />
      </div>
      <NumberInput
        label={t('targets.acknowledge')}
        description={t('targets.acknowledgeText')}
        size="md"
        w={280}
        min={1}
        max={2880}
        allowDecimal={false}
        value={policy.acknowledgeMinutes}
        onChange={(value) => typeof value === 'number' && value >= 1 && set({ acknowledgeMinutes: value })}
      />
    </fieldset>
  )
}

/** Minutes; a target of less than one is possible, too. */
function Duration({
  label,
  seconds,
  onChange,
}: {
  label: string
  seconds: number
  onChange: (seconds: number) => void
}) {
  const { t } = useTranslation()
  return (
    <NumberInput
      aria-label={label}
      size="sm"
      w={130}
      min={0.5}
      max={10_080}
      step={1}
      suffix={` ${t('targets.minutes')}`}
      value={seconds / 60}
      onChange={(value) => typeof value === 'number' && value >= 0.5 && onChange(Math.round(value * 60))}
    />
  )
}
