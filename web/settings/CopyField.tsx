import { Input } from '@mantine/core'
import { useId, useRef } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconCopy } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import css from './Settings.module.css'

/** Something long to take elsewhere: an address, a link, a token. */
export function CopyField({ label, text, description }: { label: string; text: string; description?: string }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // There is no clipboard without https: the browser's own copy of the selected text still works.
      field.current?.select()
      document.execCommand('copy')
    }
    toast({ id: 'copied', tone: 'plain', title: t('settings.copied') })
  }
  return (
    <Input.Wrapper label={label} description={description} id={id}>
      <div className={css.copy}>
        <Input
          id={id}
          ref={field}
          value={text}
          readOnly
          dir="ltr"
          size="md"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button size="large" icon={IconCopy} onClick={() => void copy()}>
          {t('settings.copy')}
        </Button>
      </div>
    </Input.Wrapper>
  )
}
