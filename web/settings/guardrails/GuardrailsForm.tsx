import { NumberInput, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { symbolOf } from '../../../src/core/goodwill/money.ts'
import { patternProblem } from '../../../src/core/guardrails/pattern.ts'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import form from '../brand/BrandForm.module.css'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'
import type { BrandItem } from '../types.ts'
import { LevelsField } from './LevelsField.tsx'
import { OwnWordsField } from './OwnWordsField.tsx'
import { TryText } from './TryText.tsx'

export type Policy = BrandItem['guardrails']

export function GuardrailsForm({ brand }: { brand: BrandItem }) {
  const { t } = useTranslation()
  const [policy, setPolicy] = useState<Policy>(brand.guardrails)
  const set = (some: Partial<Policy>) => setPolicy((all) => ({ ...all, ...some }))
  const changed = JSON.stringify(policy) !== JSON.stringify(brand.guardrails)
  const wrong = policy.orderPatterns.flatMap((pattern) => {
    const why = patternProblem(pattern)
    return why ? [t(`policy.patternProblem.${why}`, { pattern })] : []
  })
  const words = policy.words.filter(({ word }) => word.trim().length >= 2)
  const save = useAct(() => api.editBrand({ params: { id: brand.id }, body: { guardrails: { ...policy, words } } }), {
    stale: [['me']],
    failed: () => true,
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && wrong.length === 0 && !save.isPending) save.mutate(undefined)
      }}
    >
      <section className={`${page.card} ${page.pad} ${page.pair}`}>
        <NumberInput
          label={t('policy.limit')}
          description={t('policy.limitText')}
          size="md"
          min={0}
          max={1_000_000}
          thousandSeparator=","
          leftSection={<span>{symbolOf(brand.goodwill.currency)}</span>}
          value={policy.compensationLimit}
          onChange={(value) => typeof value === 'number' && set({ compensationLimit: value })}
        />
        <NumberInput
          label={t('policy.minutes')}
          description={t('policy.minutesText')}
          size="md"
          min={1}
          max={1440}
          allowDecimal={false}
          value={policy.approvalMinutes}
          onChange={(value) => typeof value === 'number' && value >= 1 && set({ approvalMinutes: value })}
        />
      </section>
      <section className={`${page.card} ${page.pad} ${page.stack}`}>
        <TagsInput
          label={t('policy.allowed')}
          description={t('policy.allowedText')}
          size="md"
          value={policy.allowed}
          maxTags={100}
          acceptValueOnBlur
          attributes={{ input: { dir: 'auto' } }}
          onChange={(allowed) => set({ allowed })}
        />
        <TagsInput
          label={t('policy.patterns')}
          description={t('policy.patternsText')}
          size="md"
          value={policy.orderPatterns}
          maxTags={30}
          acceptValueOnBlur
          error={wrong.join(' · ') || undefined}
          attributes={{ input: { dir: 'ltr' } }}
          onChange={(orderPatterns) => set({ orderPatterns })}
        />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <OwnWordsField words={policy.words} onChange={(words) => set({ words })} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <LevelsField levels={policy.levels} onChange={(levels) => set({ levels })} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <TryText brand={brand} policy={{ ...policy, words }} />
      </section>
      <ProblemNote error={save.error} />
      <div className={form.foot} data-changed={changed || undefined}>
        <span role="status">{changed ? t('settings.unsaved') : ''}</span>
        <Button tone="primary" size="large" type="submit" disabled={!changed || wrong.length > 0} busy={save.isPending}>
          {t('brands.save')}
        </Button>
      </div>
    </form>
  )
}
