import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import { requestKey } from '../live/outbox/post.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconPaperclip } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import { useAnswered } from '../watching/use-answered.ts'
import { useOfferUndo } from './use-send.ts'

type Props = { mode: 'public' | 'private'; types: string[]; maxBytes: number }

/** A file goes as a message of its own, and can be taken back like one. What the channel would refuse is said before it is read. */
export function AttachFile({ mode, types, maxBytes }: Props) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const input = useRef<HTMLInputElement>(null)
  const offerUndo = useOfferUndo()
  const answered = useAnswered()
  const send = useAct(
    async (file: File) =>
      api.sendFile({
        params: { id: view.id },
        body: { mode, name: file.name, base64: await base64Of(file), request_key: requestKey(), ...answered.fields() },
      }),
    {
      caseId: view.id,
      failed: (problem, file) =>
        answered.caught(problem, {
          mine: [{ mode, body: t('composer.file', { name: file.name }) }],
          again: () => send.mutate(file),
          edit: () => undefined,
          drop: () => undefined,
        }),
      done: (reply) => {
        answered.sent()
        offerUndo(reply)
      },
    },
  )
  const choose = (file: File | undefined) => {
    if (!file || send.isPending) return
    if (file.size > maxBytes || file.size === 0)
      return toast({
        id: 'file',
        tone: 'problem',
        title: t(file.size === 0 ? 'composer.fileEmpty' : 'composer.fileTooLarge', {
          name: file.name,
          size: Math.floor(maxBytes / 1024 / 1024),
        }),
      })
    send.mutate(file)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={types.join(',')}
        data-testid="file"
        onChange={(event) => {
          choose(event.currentTarget.files?.[0])
          // The same file may be chosen again after a failure.
          event.currentTarget.value = ''
        }}
      />
      <IconButton
        icon={IconPaperclip}
        label={t(send.isPending ? 'composer.fileSending' : 'composer.attach')}
        disabled={send.isPending}
        onClick={() => input.current?.click()}
      />
    </>
  )
}

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
