import type { PlaybookChange } from '../../src/core/playbook/changes.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './Dialogs.module.css'

/** What one version says otherwise than another, a line each; with `onSelect` each leads to its step. */
export function Changes({
  changes,
  onSelect,
}: {
  changes: readonly PlaybookChange[]
  onSelect?: (id: string) => void
}) {
  const { t } = useTranslation()
  return (
    <ul className={css.changes}>
      {changes.map(({ kind, node, name }) => {
        const words = t(`playbooks.changes.${kind}`, { name: read(name) })
        return (
          <li key={`${kind}-${node ?? name.en}`}>
            {node !== null && onSelect ? (
              <button type="button" className={css.link} onClick={() => onSelect(node)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ul>
  )
}
