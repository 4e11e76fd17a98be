/** Search over all history: cases by number, people, and messages, by keyboard alone. */
import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrand } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { IconSearch, IconX } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useLayout } from '../ui/layout.ts'
import { Found } from './Found.tsx'
import { Recent } from './Recent.tsx'
import { remember } from './recent.ts'
import css from './Search.module.css'
import { type Row, useSearch } from './use-search.ts'

export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const brand = useBrand()
  const phone = useLayout() === 'phone'
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = useSearch(text, brand?.id)
  const { rows } = search
  const here = Math.min(at, rows.length - 1)

  const write = (next: string) => {
    setText(next)
    setAt(0)
    input.current?.focus()
  }
  const go = (row: Row | undefined) => {
    if (!row) return
    if (row.kind === 'instead') return write(row.text)
    if (row.kind === 'more') return void search.more()
    remember(text)
    onClose()
    void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new', caseId: row.caseId } })
  }
  const move = (by: number) => {
    if (rows.length === 0) return
    const next = (here + by + rows.length) % rows.length
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      closeOnEscape={false}
      size={680}
      fullScreen={phone}
      padding={0}
      centered={false}
      yOffset="10vh"
      aria-label={t('search.title')}
    >
      {/* Escape takes back the words first, and then the search. */}
      <search
        className={css.dialog}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          if (text === '') return onClose()
          write('')
          announce(t('search.cleared'))
        }}
      >
        <div className={css.field}>
          <IconSearch size={22} stroke={1.7} aria-hidden />
          <input
            ref={input}
            className={css.input}
            dir="auto"
            data-autofocus
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder={t('search.placeholder')}
            aria-label={t('search.title')}
            role="combobox"
            aria-expanded={rows.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={rows[here] ? `${id}-${here}` : undefined}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault()
                move(event.key === 'ArrowDown' ? 1 : -1)
              } else if (event.key === 'Enter') {
                event.preventDefault()
                go(rows[here])
              }
            }}
          />
          <button type="button" className={css.leave} onClick={onClose} aria-label={t('app.close')}>
            <Kbd>Esc</Kbd>
            <IconX size={20} stroke={1.7} aria-hidden />
          </button>
        </div>
        <div className={css.results} id={`${id}-list`} role="listbox" aria-label={t('search.results')}>
          {text.trim() === '' ? (
            <Recent onChoose={write} />
          ) : (
            <Found
              id={id}
              search={search}
              here={here}
              onPoint={setAt}
              onChoose={go}
              onFilter={(f) => write(`${text.trim()} ${f}`)}
            />
          )}
        </div>
      </search>
    </Modal>
  )
}
