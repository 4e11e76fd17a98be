import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Message } from '../api/types.ts'
import { useWhyNot } from '../person/me.ts'
import { IconEye, IconEyeOff } from '../ui/icons.ts'
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
  if (whole !== undefined)
    return (
      <Box className={css.text} dir="auto" lang={lang}>
        {whole}{' '}
        <button type="button" className={css.hide} onClick={() => hide(message.id)}>
          <IconEye size={14} stroke={1.8} aria-hidden /> {t('message.revealed')} · {t('message.hideAgain')}
        </button>
      </Box>
    )
  return (
    <Box className={css.text} dir="auto" lang={lang}>
      {message.parts.map((part, index) =>
        'text' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <span key={index}>{part.text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <Tooltip key={index} label={whyNot ?? t('message.reveal')}>
            <button
              type="button"
              className={css.masked}
              aria-disabled={whyNot !== null || undefined}
              onClick={() => !whyNot && show(message.id)}
            >
              <IconEyeOff size={15} stroke={1.8} aria-hidden />
              {t(`message.hidden.${part.masked}`)}
            </button>
          </Tooltip>
        ),
      )}
    </Box>
  )
}
