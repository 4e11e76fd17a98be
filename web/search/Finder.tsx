/**
 * One field, and under it what answers to it: for the search what was found, for the palette also what can be done. A combobox whose focus
 * never leaves the field; the list is walked by its arrows.
 */
import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { type Chip, takeChips, withChips, written } from '../../src/core/search/chips.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { IconSearch, IconX } from '../ui/icons.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useLayout } from '../ui/layout.ts'
import { FilterChips } from './FilterChips.tsx'
import { Found } from './Found.tsx'
import type { Entry, Item } from './items.ts'
import { forgetSearches, recentSearches, remember } from './recent.ts'
import css from './Search.module.css'
import { useSearch } from './use-search.ts'

type FinderProps = {
  title: string
  placeholder: string
  /** What the commands are about. */
  about?: string | null
  /** What can be done that answers to these words; all that is near at hand for none. */
  entriesFor?: (typed: string) => Entry[]
  onClose: () => void
}

const FILTERS = ['channel', 'from', 'after', 'before', 'open', 'public'] as const

export function Finder({ title, placeholder, about, entriesFor, onClose }: FinderProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const brand = useBrand()
  const phone = useLayout() === 'phone'
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const before = useRef(document.activeElement)
  const [text, setText] = useState('')
  const [chips, setChips] = useState<Chip[]>([])
  const [recent, setRecent] = useState(recentSearches)
  const [at, setAt] = useState(0)
  const whole = withChips(chips, text)
  const asked = whole.trim() !== ''
  const search = useSearch(whole, brand?.id)
  const entries = chips.length === 0 ? (entriesFor?.(text.trim()) ?? []) : []
  // Whoever typed the beginning of a command misspelt nothing.
  const rows = search.rows.filter(({ kind }) => kind !== 'instead' || entries.length === 0)
  const items: Item[] = [
    ...entries.map((entry): Item => ({ kind: 'entry', key: entry.id, entry })),
    ...(asked ? rows : recent.map((one): Item => ({ kind: 'recent', key: one, text: one }))),
    ...(asked ? [] : FILTERS.map((name): Item => ({ kind: 'filter', key: name, text: t(`search.filter.${name}`) }))),
  ]
  const here = Math.min(at, items.length - 1)

  /** What is typed; whole filters move out of the words and stand beside them. */
  const write = (next: string, all = false) => {
    const taken = takeChips(next, all)
    if (taken.chips.length > 0) {
      setChips([...chips, ...taken.chips])
      announce(t('search.narrowed', { filter: taken.chips.map(written).join(', ') }))
    }
    setText(taken.rest)
    setAt(0)
    input.current?.focus()
  }
  const takeOff = (index: number) => {
    setChips(chips.filter((_, n) => n !== index))
    setAt(0)
  }
  const leave = () => {
    onClose()
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const choose = (item: Item | undefined) => {
    if (!item) return
    if (item.kind === 'instead' || item.kind === 'recent') {
      setChips([])
      const taken = takeChips(item.text, true)
      setChips(taken.chips)
      setText(taken.rest)
      setAt(0)
      return input.current?.focus()
    }
    if (item.kind === 'filter') return write(`${text}${text && !text.endsWith(' ') ? ' ' : ''}${item.text}`, true)
    if (item.kind === 'more') return void search.more()
    if (item.kind === 'entry') {
      if (item.entry.why) return announce(t('palette.because', { why: item.entry.why }))
      onClose()
      // After the dialog has left: what a command focuses keeps the focus.
      return void requestAnimationFrame(() => item.entry.run())
    }
    remember(whole)
    onClose()
    void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new', caseId: item.caseId } })
  }
  useEffect(() => {
    document.getElementById(`${id}-${here}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, here])
  return (
    <Modal
      opened
      onClose={leave}
      withCloseButton={false}
      closeOnEscape={false}
      returnFocus={false}
      size={680}
      fullScreen={phone}
      padding={0}
      centered={false}
      yOffset="10vh"
      zIndex={40}
      attributes={{ content: { 'aria-label': title } }}
    >
      {/* Escape takes back the words first, and then the search. */}
      <search
        className={css.dialog}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          if (!asked) return leave()
          setChips([])
          write('')
          announce(t('search.cleared'))
        }}
      >
        <div className={css.field}>
          <IconSearch size={22} stroke={1.7} aria-hidden />
          <FilterChips chips={chips} onTakeOff={takeOff} />
          <input
            ref={input}
            className={css.input}
            dir="auto"
            data-autofocus
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder={chips.length === 0 ? placeholder : undefined}
            aria-label={title}
            role="combobox"
            aria-expanded={items.length > 0}
            aria-haspopup="listbox"
            aria-autocomplete="list"
            aria-controls={items.length > 0 ? `${id}-list` : undefined}
            aria-activedescendant={items[here] ? `${id}-${here}` : undefined}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              const { key, currentTarget } = event
              if (key === 'ArrowDown' || key === 'ArrowUp') {
                event.preventDefault()
                if (items.length > 0) setAt((here + (key === 'ArrowDown' ? 1 : -1) + items.length) % items.length)
              } else if (key === 'Enter') {
                event.preventDefault()
                // A filter that was just written is finished by the same key that would open what is found.
                if (takeChips(text, true).chips.length > 0) write(text, true)
                else choose(items[here])
              } else if (key === 'Backspace' && chips.length > 0 && currentTarget.selectionEnd === 0) {
                event.preventDefault()
                takeOff(chips.length - 1)
              }
            }}
          />
          {about && <span className={css.about}>{t('palette.about', { name: about })}</span>}
          <button type="button" className={css.leave} onClick={leave} aria-label={t('app.close')}>
            <Kbd>Esc</Kbd>
            <IconX size={20} stroke={1.7} aria-hidden />
          </button>
        </div>
        <div className={css.results}>
          <Found
            id={id}
            items={items}
            typed={text}
            search={search}
            asked={asked}
            here={here}
            onPoint={setAt}
            onChoose={choose}
            onForget={() => {
              forgetSearches()
              setRecent([])
              input.current?.focus()
            }}
          />
        </div>
      </search>
    </Modal>
  )
}
