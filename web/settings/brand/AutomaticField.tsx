import { Switch, Textarea } from '@mantine/core'
import { AUTOMATIC_VARIABLES, fillVariables, unknownVariables } from '../../../src/core/replies/variables.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { exampleValues } from '../replies/examples.ts'
import type { BrandItem } from '../types.ts'
import css from './Automatic.module.css'

type Automatic = BrandItem['automatic']
type Kind = keyof Automatic
type Language = 'he' | 'en'

/** What is said without a person. It answers nothing, and says so here. */
export function AutomaticField({
  automatic,
  brand,
  onChange,
}: {
  automatic: Automatic
  brand: string
  onChange: (automatic: Automatic) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('automatic.title')}</legend>
      <p className={css.text}>{t('automatic.text')}</p>
      {(['acknowledge', 'away'] as const).map((kind) => (
        <AutomaticReply
          key={kind}
          kind={kind}
          reply={automatic[kind]}
          brand={brand}
          onChange={(next) => onChange({ ...automatic, [kind]: next })}
        />
      ))}
    </fieldset>
  )
}

/** One of them: on or off, and its words in both languages. */
export function AutomaticReply({
  kind,
  reply,
  brand,
  onChange,
}: {
  kind: Kind
  reply: Automatic[Kind]
  brand: string
  onChange: (reply: Automatic[Kind]) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={css.one}>
      <Switch
        label={t(`automatic.${kind}.label`)}
        description={t(`automatic.${kind}.text`)}
        checked={reply.on}
        onChange={(event) => onChange({ ...reply, on: event.currentTarget.checked })}
      />
      {reply.on &&
        (['he', 'en'] as const).map((language) => (
          <Words
            key={language}
            language={language}
            text={reply[language]}
            brand={brand}
            onChange={(text) => onChange({ ...reply, [language]: text })}
          />
        ))}
    </div>
  )
}

function Words({
  language,
  text,
  brand,
  onChange,
}: {
  language: Language
  text: string
  brand: string
  onChange: (text: string) => void
}) {
  const { t } = useTranslation()
  const unknown = unknownVariables(text, AUTOMATIC_VARIABLES)
  const preview = fillVariables(text, exampleValues(language, brand)).text
  const error =
    text.trim() === ''
      ? t('automatic.empty')
      : unknown.length > 0
        ? t('automatic.unknown', { names: unknown.join(', ') })
        : null
  return (
    <div className={css.words}>
      <Textarea
        label={t(`automatic.in.${language}`)}
        autosize
        minRows={2}
        maxLength={900}
        size="md"
        dir={language === 'he' ? 'rtl' : 'ltr'}
        value={text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={css.variables}>
        {Object.entries(AUTOMATIC_VARIABLES).map(([name, words]) => (
          <button
            key={name}
            type="button"
            className={css.variable}
            onClick={() => onChange(`${text.trimEnd()} {{${name}}}`)}
          >
            {read(words)}
          </button>
        ))}
      </div>
      <p className={css.preview} dir={language === 'he' ? 'rtl' : 'ltr'}>
        {preview}
      </p>
    </div>
  )
}
