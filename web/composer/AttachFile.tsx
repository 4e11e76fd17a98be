import { useRef } from 'react'
import { useCommands } from '../commands/keys.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconPaperclip } from '../ui/icons.ts'

type Props = { types: readonly string[]; onFiles: (files: File[]) => void }

/** Files go as messages of their own, and can be taken back like one. */
export function AttachFile({ types, onFiles }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const ask = () => input.current?.click()
  useCommands({ attach: ask })
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={types.join(',')}
        data-testid="file"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again after a failure.
          event.currentTarget.value = ''
        }}
      />
      <IconButton icon={IconPaperclip} label={t('composer.attach')} onClick={ask} />
    </>
  )
}
