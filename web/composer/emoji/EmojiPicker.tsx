/** Pictures by word or by arrow: the search keeps the focus, and the grid is walked from it. */
import { FocusTrap } from '@mantine/core'
import { useId, useState } from 'react'
import { matchTitle } from '../../../src/core/search/titles.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useLayout } from '../../ui/layout.ts'
import css from './EmojiPicker.module.css'
import { EMOJI, type Emoji, type EmojiGroup } from './emoji.ts'

const GROUPS = Object.keys(EMOJI) as EmojiGroup[]

export default function EmojiPicker({ onChoose }: { onChoose: (sign: string) => void }) {
  const { t, i18n } = useTranslation()
  const id = useId()
  // As many as fingers can tell apart.
  const columns = useLayout() === 'phone' ? 6 : 8
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const groups = GROUPS.map((group) => ({
    group,
    found: EMOJI[group].filter(({ he, en }) => typed.trim() === '' || matchTitle(he, typed, [en]) !== null),
  })).filter(({ found }) => found.length > 0)
  const all = groups.flatMap(({ found }) => found)
  const here = Math.min(at, all.length - 1)
  const name = ({ he, en }: Emoji) => (i18n.language === 'en' ? en : he)
  const move = (by: number) => {
    const next = Math.min(all.length - 1, Math.max(0, here + by))
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (key: string): boolean => {
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const chosen = all[here]
    if (key === 'ArrowDown') move(columns)
    else if (key === 'ArrowUp') move(-columns)
    // In words that are being written, the arrows along the line are the words'.
    else if (key === forward && typed === '') move(1)
    else if (key === back && typed === '') move(-1)
    else if (key === 'Enter' && chosen) onChoose(chosen.sign)
    else return false
    return true
  }
  let index = -1
  return (
    // Of its own, since it comes later than the popover around it, which looks for what has the focus once.
    <FocusTrap>
      <div className={css.picker}>
        <input
          className={css.search}
          dir="auto"
          data-autofocus
          role="combobox"
          aria-expanded={all.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={all[here] ? `${id}-${here}` : undefined}
          aria-label={t('emoji.search')}
          placeholder={t('emoji.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && onKey(event.key)) event.preventDefault()
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('emoji.title')} className={css.list}>
          {groups.map(({ group, found }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <div id={`${id}-${group}`} className={css.group} aria-hidden>
                {t(`emoji.group.${group}`)}
              </div>
              <div className={css.grid} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
                {found.map((one) => {
                  index += 1
                  const place = index
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keys
                    // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
                    <div
                      key={one.sign}
                      id={`${id}-${place}`}
                      role="option"
                      aria-selected={place === here}
                      aria-label={name(one)}
                      title={name(one)}
                      className={css.one}
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => onChoose(one.sign)}
                    >
                      {one.sign}
                    </div>
                  )
                })}
              </div>
            </div>
          ))}
        </div>
        {all.length === 0 && (
          <p className={css.none} role="status">
            {t('emoji.none')}
          </p>
        )}
      </div>
    </FocusTrap>
  )
}
