import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { findGendered } from '../../../src/core/replies/gendered.ts'
import { LONGEST_REPLY, textProblems } from '../../../src/core/replies/saved.ts'
import { fillVariables, VARIABLES, type Variable } from '../../../src/core/replies/variables.ts'
import type { Language } from '../../api/types.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Preview } from '../../replies/Preview.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconAlertTriangle, IconBulb } from '../../ui/icons.ts'
import automatic from '../brand/Automatic.module.css'
import { exampleValues } from './examples.ts'
import { Lengths } from './Lengths.tsx'
import css from './Replies.module.css'

type Props = {
  language: Language
  text: string
  brand: string | undefined
  brandId: string | null
  channelKind: string | null
  stale: boolean
  confirming: boolean
  onConfirm: () => void
  onChange: (text: string) => void
}

/** The words in one language: what is wrong with them and how to put it right, and how they will read. */
export function VariantField(props: Props) {
  const { language, text, brand, stale, onChange } = props
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const problems = textProblems({ he: null, en: null, [language]: text })
  const gendered = language === 'he' ? findGendered(text) : []
  const add = (name: Variable) => {
    const at = area.current?.selectionStart ?? text.length
    const mark = `{{${name}}}`
    onChange(text.slice(0, at) + mark + text.slice(at))
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(at + mark.length, at + mark.length)
    })
  }
  return (
    <div className={css.variant}>
      {stale && (
        <div className={css.behind}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
          <span>{t('replies.stale')}</span>
          <Button size="compact" busy={props.confirming} onClick={props.onConfirm}>
            {t('replies.stillRight')}
          </Button>
        </div>
      )}
      <Textarea
        ref={area}
        label={t(`replies.words.${language}`)}
        lang={language}
        dir={language === 'he' ? 'rtl' : 'ltr'}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={LONGEST_REPLY}
        size="md"
        value={text}
        error={problems.length > 0}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problems.map(({ variable, nearest }) => (
        <div key={variable} className={css.problem} role="alert">
          <span>{t('replies.noVariable', { name: `{{${variable}}}` })}</span>
          {nearest && (
            <Button size="compact" onClick={() => onChange(replaceVariable(text, variable, nearest))}>
              {t('replies.didYouMean', { name: `{{${nearest}}}` })}
            </Button>
          )}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row */}
      <div className={automatic.variables} role="group" aria-label={t('replies.variables')}>
        {(Object.keys(VARIABLES) as Variable[]).map((name) => (
          <button
            key={name}
            type="button"
            className={automatic.variable}
            aria-label={t('replies.addVariable', { name: read(VARIABLES[name]) })}
            onClick={() => add(name)}
          >
            {read(VARIABLES[name])}
          </button>
        ))}
      </div>
      {gendered.map(({ word, start, suggest }) => (
        <p key={start} className={css.hint}>
          <IconBulb size={17} stroke={1.7} aria-hidden />
          {t('replies.gendered', { word, suggest })}
        </p>
      ))}
      {text.trim() !== '' && (
        <>
          <span className={css.label}>{t('replies.preview')}</span>
          <Preview
            text={fillVariables(text, exampleValues(language, brand), { keepAsked: true }).text}
            language={language}
            mode="plain"
          />
          <Lengths
            text={fillVariables(text, exampleValues(language, brand)).text}
            brandId={props.brandId}
            channelKind={props.channelKind}
          />
        </>
      )}
    </div>
  )
}

const replaceVariable = (text: string, wrong: string, right: string): string =>
  text.replace(/\{\{\s*([\w.]{1,60})\s*\}\}/g, (mark, name: string) => (name === wrong ? `{{${right}}}` : mark))
