import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import type { SavedReply } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconSearch } from '../ui/icons.ts'
import { nameGaps } from './fill.ts'
import css from './Replies.module.css'
import { findSaved } from './use-replies.ts'

/** Looked through by words or arrows; the one in sight is read beside it. */
export function Browse({
  items,
  here,
  focus,
  onChoose,
}: {
  items: SavedReply[]
  here: string | null
  focus: boolean
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = findSaved(items, typed)
  const at = found.findIndex((reply) => reply.id === here)
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || found.length === 0) return
    event.preventDefault()
    const next = found[(at + by + found.length) % found.length]
    if (!next) return
    onChoose(next.id)
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className={css.browse}>
      <TextInput
        aria-label={t('replies.search')}
        placeholder={t('replies.search')}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        size="md"
        data-autofocus={focus || undefined}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${here}` : undefined}
        attributes={{ input: { dir: 'auto' } }}
        value={typed}
        onChange={(event) => {
          const { value } = event.currentTarget
          setTyped(value)
          const [first] = findSaved(items, value)
          if (first && here !== null) onChoose(first.id)
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={t('replies.found')} className={css.list}>
        {found.map((reply) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus, and points here
          <div
            key={reply.id}
            id={`${id}-${reply.id}`}
            role="option"
            aria-selected={reply.id === here}
            className={css.option}
            onClick={() => onChoose(reply.id)}
          >
            <span className={css.optionHead}>
              <strong>{read({ he: reply.title_he, en: reply.title_en })}</strong>
              <bdi className={css.shortcut}>/{reply.shortcut}</bdi>
            </span>
            <span className={css.excerpt} dir="auto">
              {nameGaps(read({ he: (reply.he ?? reply.en)?.text ?? '', en: (reply.en ?? reply.he)?.text ?? '' }))}
            </span>
          </div>
        ))}
        {found.length === 0 && <p className={css.none}>{t('replies.nothing')}</p>}
      </div>
    </div>
  )
}
