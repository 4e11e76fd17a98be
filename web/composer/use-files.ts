/** Files that were chosen, dropped or pasted, until each is on its way or taken off. */
import { type DragEvent, useState } from 'react'
import { requestKey } from '../live/outbox/post.ts'

/** `key` makes its sending happen once, however often it is tried. */
export type ChosenFile = { key: string; file: File; mode: 'public' | 'private' }

export function useFiles(mode: 'public' | 'private' | null) {
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [over, setOver] = useState(false)
  const add = (chosen: readonly File[]) => {
    if (mode) setFiles((all) => [...all, ...chosen.map((file) => ({ key: requestKey(), file, mode }))])
  }
  const carries = ({ dataTransfer }: DragEvent) => mode !== null && dataTransfer.types.includes('Files')
  return {
    files,
    over,
    add: mode ? add : null,
    take: (key: string) => setFiles((all) => all.filter((one) => one.key !== key)),
    /** For the place on which files may be dropped. */
    drop: {
      onDragOver: (event: DragEvent) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!carries(event)) return
        event.preventDefault()
        add([...event.dataTransfer.files])
      },
    },
  }
}
