import { Select, TextInput } from '@mantine/core'
import { LEVELS } from '../../../src/core/guardrails/finding.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPlus, IconX } from '../../ui/icons.ts'
import page from '../Settings.module.css'
import css from './Guardrails.module.css'
import type { Policy } from './GuardrailsForm.tsx'

type Words = Policy['words']

/** The brand's own list: a word, how grave it is, why, and what to write instead. */
export function OwnWordsField({ words, onChange }: { words: Words; onChange: (words: Words) => void }) {
  const { t } = useTranslation()
  const levels = LEVELS.map((value) => ({ value, label: t(`policy.level.${value}`) }))
  const set = (at: number, some: Partial<Words[number]>) =>
    onChange(words.map((one, index) => (index === at ? { ...one, ...some } : one)))
  const auto = { input: { dir: 'auto' } }
  return (
    <fieldset className={css.field}>
      <legend className={page.section}>{t('policy.words')}</legend>
      <p className={page.text}>{t('policy.wordsText')}</p>
      {words.length === 0 && <p className={page.small}>{t('policy.noWords')}</p>}
      {words.map((own, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place while it is written
        <div key={at} className={css.word}>
          <TextInput
            label={t('policy.word')}
            maxLength={60}
            attributes={auto}
            value={own.word}
            onChange={(event) => set(at, { word: event.currentTarget.value })}
          />
          <Select
            label={t('policy.wordLevel')}
            data={levels}
            allowDeselect={false}
            value={own.level}
            onChange={(level) => level && set(at, { level: level as Words[number]['level'] })}
          />
          <TextInput
            label={t('policy.wordWhy')}
            maxLength={200}
            attributes={auto}
            value={own.why}
            onChange={(event) => set(at, { why: event.currentTarget.value })}
          />
          <TextInput
            label={t('policy.wordBetter')}
            maxLength={200}
            attributes={auto}
            value={own.better}
            onChange={(event) => set(at, { better: event.currentTarget.value })}
          />
          <IconButton
            icon={IconX}
            label={t('policy.removeWord', { word: own.word })}
            onClick={() => onChange(words.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          size="compact"
          icon={IconPlus}
          disabled={words.length >= 200}
          onClick={() => onChange([...words, { word: '', level: 'stop', why: '', better: '' }])}
        >
          {t('policy.addWord')}
        </Button>
      </div>
    </fieldset>
  )
}
