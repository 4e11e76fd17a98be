/** The files on their way, one after the other, each with how far it is; what the channel does not take says so at once. */
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { ChosenFile } from '../use-files.ts'
import { FileLine } from './FileLine.tsx'
import css from './Files.module.css'

type Props = { files: readonly ChosenFile[]; onTake: (key: string) => void }

export default function FileTray({ files, onTake }: Props) {
  const { t } = useTranslation()
  // In the order of the thread: a file waits for the one before it, but not for one that cannot go.
  const [stuck, setStuck] = useState<ReadonlySet<string>>(new Set())
  const turn = files.find(({ key }) => !stuck.has(key))?.key
  const mark = (key: string, is: boolean) =>
    setStuck((all) => {
      const next = new Set(all)
      if (is) next.add(key)
      else next.delete(key)
      return next
    })
  return (
    <ul className={css.tray} aria-label={t('files.title')}>
      {files.map((chosen) => (
        <FileLine
          key={chosen.key}
          chosen={chosen}
          turn={chosen.key === turn}
          onStuck={(is) => mark(chosen.key, is)}
          onTake={() => onTake(chosen.key)}
        />
      ))}
    </ul>
  )
}
