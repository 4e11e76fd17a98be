import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useCommands } from '../commands/keys.ts'
import { wordsOf } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconMoodSmile } from '../ui/icons.ts'
import { COMPOSER_TEXT } from './ids.ts'
import { typeInto } from './take-paste.ts'

const EmojiPicker = lazy(async () => {
  const [, picker] = await Promise.all([wordsOf('tools'), import('./emoji/EmojiPicker.tsx')])
  return picker
})

/** Puts a picture where the caret is; the draft has the focus again afterwards. */
export function EmojiButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useCommands({ emoji: () => setOpen(true) })
  const choose = (sign: string) => {
    setOpen(false)
    const area = document.getElementById(COMPOSER_TEXT)
    if (area instanceof HTMLTextAreaElement) requestAnimationFrame(() => typeInto(area, sign))
  }
  return (
    <Popover opened={open} onChange={setOpen} width={332} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <IconButton icon={IconMoodSmile} label={t('composer.emoji')} onClick={() => setOpen((on) => !on)} />
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 16px)" role="dialog" aria-label={t('composer.emoji')}>
        <Suspense fallback={<span aria-busy>{t('app.loading')}</span>}>
          {open && <EmojiPicker onChoose={choose} />}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
