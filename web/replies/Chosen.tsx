import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { measure } from '../../src/core/guardrails/measure.ts'
import { apologizesForDelay } from '../../src/core/replies/apology.ts'
import { VARIABLES } from '../../src/core/replies/variables.ts'
import type { Language, ReplyOffer, SavedReply } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { IconChevronLeft } from '../ui/icons.ts'
import { apologizeFirst, type Entered, fillReply } from './fill.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Preview } from './Preview.tsx'
import css from './Replies.module.css'
import type { Insertion } from './use-replies.ts'

type Props = {
  reply: SavedReply
  offer: ReplyOffer
  language: Language
  onLanguage: (language: Language) => void
  mode: 'public' | 'private'
  max: { unit: 'bytes' | 'code_points' | 'utf16'; limit: number } | null
  /** It was chosen already, and waits for a word: that is where the caret goes. */
  toFill: boolean
  onInsert: (insertion: Insertion) => void
  onBack?: (() => void) | undefined
}

/** One reply as it will stand here: in this language, with what is known; what is missing is asked for, and nothing goes in without it. */
export function Chosen({ reply, offer, language: wanted, onLanguage, mode, max, toFill, onInsert, onBack }: Props) {
  const { t } = useTranslation()
  const [entered, setEntered] = useState<Entered>({})
  const [apologize, setApologize] = useState(offer.apology.due)
  const filled = fillReply(reply, wanted, offer, entered)
  const { language, gaps, fields, leftOut } = filled
  const owed = offer.apology.due && !apologizesForDelay(filled.text)
  const text = owed && apologize ? apologizeFirst(filled.text, offer, language) : filled.text
  const used = max ? measure(text, max.unit) : 0
  const tooLong = max !== null && used > max.limit
  return (
    <form
      className={css.chosen}
      onSubmit={(event) => {
        event.preventDefault()
        // The form that is being written, where it is opened over one, is not sent with it.
        event.stopPropagation()
        if (gaps.length === 0) onInsert({ reply, language, entered, apologize })
      }}
    >
      <div className={css.chosenHead}>
        {onBack && (
          <Button tone="quiet" size="compact" icon={IconChevronLeft} mirror onClick={onBack}>
            {t('replies.all')}
          </Button>
        )}
        <h3 className={css.chosenTitle}>{read({ he: reply.title_he, en: reply.title_en })}</h3>
        <LanguageSwitch language={language} has={(one) => reply[one] !== null} onChange={onLanguage} />
      </div>
      {language !== wanted && <p className={css.note}>{t(`replies.onlyIn.${language}`)}</p>}
      {reply[language]?.stale && <p className={css.note}>{t('replies.stale')}</p>}
      {fields.length > 0 && (
        <fieldset className={css.fields}>
          <legend className={css.legend}>{t('replies.missing')}</legend>
          {fields.map((name) => (
            <TextInput
              key={name}
              data-autofocus={(toFill && name === fields[0]) || undefined}
              label={read(VARIABLES[name])}
              placeholder={VARIABLES[name].example[language]}
              size="md"
              maxLength={200}
              attributes={{ input: { dir: 'auto' } }}
              value={entered[name] ?? offer.values[language][name] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                setEntered((all) => ({ ...all, [name]: value }))
              }}
            />
          ))}
          <p className={css.small}>{t('replies.remembered')}</p>
        </fieldset>
      )}
      {owed && (
        <Checkbox
          label={t('replies.apologize')}
          description={t('replies.apologyDue')}
          checked={apologize}
          onChange={(event) => setApologize(event.currentTarget.checked)}
        />
      )}
      <Preview text={text} language={language} mode={mode} />
      {leftOut.length > 0 && (
        <p className={css.small}>
          {t('replies.leftOut', { names: leftOut.map((name) => read(VARIABLES[name])).join(', ') })}
        </p>
      )}
      {max && (
        <p className={css.small} data-over={tooLong || undefined} role={tooLong ? 'alert' : undefined}>
          {t(tooLong ? 'replies.tooLong' : 'replies.length', {
            used: used.toLocaleString('en'),
            limit: max.limit.toLocaleString('en'),
            unit: t(`replies.unit.${max.unit}`),
          })}
        </p>
      )}
      <DialogFoot>
        <Button tone="primary" size="large" type="submit" why={gaps.length > 0 ? t('replies.fillFirst') : null}>
          {t('replies.put')}
        </Button>
      </DialogFoot>
    </form>
  )
}
