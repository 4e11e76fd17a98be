import { PasswordInput, TextInput } from '@mantine/core'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Field } from '../types.ts'
import css from './Channels.module.css'

export type ChannelFieldsProps = {
  fields: Field[]
  values: Record<string, string>
  wrong: ReadonlyMap<string, 'missing' | 'wrong'>
  /** Secrets are on record; an empty one stays as it is. */
  kept?: boolean
  onChange: (key: string, value: string) => void
}

/** A form made of what a kind of channel says it needs: the required ones in sight, the rest one click away. */
export function ChannelFields({ fields, wrong, ...rest }: ChannelFieldsProps) {
  const { t } = useTranslation()
  const needed = fields.filter(({ required }) => required)
  const others = fields.filter(({ required }) => !required)
  return (
    <>
      {needed.map((field) => (
        <OneField key={field.key} field={field} wrong={wrong.get(field.key)} {...rest} />
      ))}
      {others.length > 0 && (
        <details className={css.more} open={others.some(({ key }) => wrong.has(key)) || undefined}>
          <summary>{t('channels.more')}</summary>
          <div className={css.fields}>
            {others.map((field) => (
              <OneField key={field.key} field={field} wrong={wrong.get(field.key)} {...rest} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

type OneFieldProps = Omit<ChannelFieldsProps, 'fields' | 'wrong'> & {
  field: Field
  wrong: 'missing' | 'wrong' | undefined
}

function OneField({ field, values, wrong, kept, onChange }: OneFieldProps) {
  const { t } = useTranslation()
  const { key, secret, required, example } = field
  const Input = secret ? PasswordInput : TextInput
  const help = [read(field.help), secret && kept ? t('channels.keptSecret') : ''].filter(Boolean).join(' ')
  return (
    <Input
      label={read(field.label)}
      description={help || undefined}
      placeholder={secret ? undefined : example || undefined}
      required={required && !(secret && kept)}
      withAsterisk={false}
      name={key}
      dir={/[\u0590-\u05ff]/.test(example) ? undefined : 'ltr'}
      autoComplete={secret ? 'new-password' : 'off'}
      spellCheck={false}
      size="md"
      value={values[key] ?? ''}
      error={wrong && t(wrong === 'missing' ? 'channels.fieldMissing' : 'channels.fieldWrong')}
      onChange={(event) => onChange(key, event.currentTarget.value)}
    />
  )
}
