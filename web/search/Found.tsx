/** The list under the field, and everything that may stand there instead: waiting, nothing, not understood, no answer. */

import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconAlertCircle, IconRefresh } from '../ui/icons.ts'
import { FoundRow } from './FoundRow.tsx'
import { type EntryGroup, grouped, type Item } from './items.ts'
import css from './Search.module.css'
import type { Search } from './use-search.ts'

type FoundProps = {
  id: string
  items: readonly Item[]
  /** The words alone, without filters. */
  typed: string
  search: Search
  /** Something is looked for. */
  asked: boolean
  here: number
  onPoint: (at: number) => void
  onChoose: (item: Item) => void
  onForget: () => void
}

export function Found({ id, items, typed, search, asked, here, onPoint, onChoose, onForget }: FoundProps) {
  const { t } = useTranslation()
  const { indexed, stale } = search
  const heading = (name: string): string | null =>
    name.startsWith('entry.')
      ? t(`palette.group.${name.slice(6) as EntryGroup}`)
      : name === 'recent'
        ? t('search.recent')
        : name === 'filter'
          ? t('search.filters')
          : name === 'more'
            ? null
            : t(`search.group.${name as 'case'}`)
  return (
    <>
      {/* A list of choices only while there are some. */}
      <div
        id={`${id}-list`}
        data-stale={stale || undefined}
        {...(items.length > 0 && { role: 'listbox', 'aria-label': t('search.results') })}
      >
        {grouped(items).map(({ name, items: mine }) => {
          const title = heading(name)
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={name} role="group" aria-labelledby={title ? `${id}-${name}` : undefined} className={css.section}>
              {title && (
                <div id={`${id}-${name}`} className={css.group} aria-hidden>
                  {title}
                </div>
              )}
              {mine.map(({ item, at }) => (
                <FoundRow
                  key={`${item.kind} ${item.key}`}
                  id={`${id}-${at}`}
                  row={item}
                  typed={typed}
                  here={at === here}
                  busy={item.kind === 'more' && search.busy}
                  onPoint={() => onPoint(at)}
                  onChoose={() => onChoose(item)}
                />
              ))}
            </div>
          )
        })}
      </div>
      {items.some(({ kind }) => kind === 'recent') && (
        <button type="button" className={css.forget} onClick={onForget}>
          {t('search.forget')}
        </button>
      )}
      {!asked && <p className={css.note}>{t('search.help')}</p>}
      {asked && indexed !== null && (
        <p className={css.note}>{t('search.indexing', { share: Math.round(indexed * 100) })}</p>
      )}
      {asked && <Rest search={search} empty={items.length === 0} />}
    </>
  )
}

/** Below what stands there already: that more comes, that nothing was found, or what went wrong. */
function Rest({ search, empty }: { search: Search; empty: boolean }) {
  const { t } = useTranslation()
  if (search.problem) return <Trouble search={search} />
  if (search.waiting)
    return (
      <div className={css.bones} aria-busy>
        <span className="hidden">{t('app.loading')}</span>
        <span />
        <span />
        <span />
      </div>
    )
  if (!empty || search.stale) return null
  return (
    <div className={css.nothing} role="status">
      <strong>{t('search.nothing')}</strong>
      <p>{t('search.nothingText')}</p>
    </div>
  )
}

/** What was not understood says how to write it; what did not arrive is tried again. */
function Trouble({ search: { problem, retry, busy } }: { search: Search }) {
  const { t } = useTranslation()
  const said = problem?.details as {
    reason?: string
    message?: { he: string; en: string }
    hint?: { he: string; en: string }
  } | null
  const understood = problem?.code === 'bad_input' && said?.message ? said : null
  // A filter's name without its value is somebody in the middle of writing it.
  if (understood?.reason === 'missing_value' && understood.hint)
    return <p className={css.note}>{read(understood.hint)}</p>
  return (
    <div className={css.nothing} role="alert">
      <IconAlertCircle size={24} stroke={1.6} aria-hidden />
      <strong>
        {understood?.message
          ? read(understood.message)
          : problem?.status === 0
            ? t('live.unreachable')
            : problem?.message}
      </strong>
      {understood?.hint && <p>{read(understood.hint)}</p>}
      {!understood && (
        <Button icon={IconRefresh} busy={busy} onClick={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  )
}
