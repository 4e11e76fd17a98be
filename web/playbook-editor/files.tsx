/** Playbooks as files: out of the browser and into it. */
import { type ReactNode, useRef } from 'react'
import { readDraft } from '../../src/core/playbook/read.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { toast } from '../ui/toast.ts'

/** What the server takes, with room for its envelope. */
const MOST_BYTES = 500 * 1024

export function exportFile(document: PlaybookDraft): void {
  const blob = new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' })
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${(document.name.en || document.name.he || 'playbook').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

type Props = { onRead: (document: PlaybookDraft) => void; children: (pick: () => void) => ReactNode }

/** Lets one choose a file; what cannot be read as a playbook is said with its places, and changes nothing. */
export function FilePick({ onRead, children }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const refuse = (text: string) => toast({ id: 'playbook-file', tone: 'problem', title: t('playbooks.notRead'), text })
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > MOST_BYTES) return refuse(t('playbooks.tooLarge'))
    let raw: unknown
    try {
      raw = JSON.parse(await file.text())
    } catch {
      return refuse(t('playbooks.notJson'))
    }
    const read = readDraft(raw)
    if ('draft' in read) return onRead(read.draft)
    const places = read.problems
      .slice(0, 3)
      .map(({ at, message }) => t('playbooks.at', { place: at || '{ }', what: message }))
    return refuse(places.join(' · '))
  }
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t('playbooks.fromFile')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
