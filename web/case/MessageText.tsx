import { Tooltip } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import type { Message } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { IconEye, IconEyeOff } from '../ui/icons.ts'
import { Words } from '../ui/Words.tsx'
import { MessageLink } from './link/MessageLink.tsx'
import css from './MessageText.module.css'
import { useReveal } from './reveal.tsx'

/** The words of a message; what is personal stays behind a hatched chip until somebody asks for it. */
export function MessageText({ message, inline = false }: { message: Message; inline?: boolean }) {
  const { t } = useTranslation()
  const { shown, show, hide } = useReveal()
  const whyNot = useWhyNot('personal_data.reveal')
  const whole = shown.get(message.id)
  const lang = message.language === 'he' || message.language === 'en' ? message.language : undefined
  const Box = inline ? 'span' : 'div'
  if (message.removed)
    return (
      <Box className={css.removed}>
        {t(`message.removedBy.${message.removed.by as 'author'}`, { defaultValue: t('message.removed') })}
      </Box>
    )
  const words = (text: string) => (
    <Words text={text} link={(link) => <MessageLink text={link} messageId={message.id} />} />
  )
  const masked = (what: string) => (
    <Tooltip label={whyNot ?? t('message.reveal')}>
      <button
        type="button"
        className={css.masked}
        aria-disabled={whyNot !== null || undefined}
        onClick={() => !whyNot && show(message.id)}
      >
        <IconEyeOff size={15} stroke={1.8} aria-hidden />
        {t(`message.hidden.${what as 'phone'}`)}
      </button>
    </Tooltip>
  )
  const lines = linesOf(whole === undefined ? message.parts : [{ text: whole }])
  return (
    <Box className={css.text} lang={lang}>
      {lines.map((parts, line) => {
        const inside = parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <Fragment key={at}>{'text' in part ? words(part.text) : masked(part.masked)}</Fragment>
        ))
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
        return <Line key={line} inline={inline} inside={inside} last={line === lines.length - 1} />
      })}
      {whole !== undefined && (
        <button type="button" className={css.hide} onClick={() => hide(message.id)}>
          <IconEye size={14} stroke={1.8} aria-hidden /> {t('message.revealed')} · {t('message.hideAgain')}
        </button>
      )}
    </Box>
  )
}

/** A paragraph finds its own direction, whatever the one before it has. */
function Line({ inline, inside, last }: { inline: boolean; inside: ReactNode; last: boolean }) {
  if (!inline)
    return (
      <p className={css.line} dir="auto">
        {inside}
      </p>
    )
  return (
    <>
      <span dir="auto">{inside}</span>
      {!last && '\n'}
    </>
  )
}

type Part = Message['parts'][number]

/** The parts of a message, parted at its line ends. */
function linesOf(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    if (!('text' in part)) lines.at(-1)?.push(part)
    else
      for (const [at, text] of part.text.split('\n').entries()) {
        if (at > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ text })
      }
  }
  return lines
}
