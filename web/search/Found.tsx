/** The rows of what was found, and everything that may stand there instead: waiting, nothing, not understood, no answer. */
import { useTranslation } from 'react-i18next'
import { read } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { IconAlertCircle, IconRefresh } from '../ui/icons.ts'
import { FoundRow } from './FoundRow.tsx'
import css from './Search.module.css'
import type { Row, Search } from './use-search.ts'

type FoundProps = {
  id: string
  search: Search
  here: number
  onPoint: (at: number) => void
  onChoose: (row: Row) => void
  onFilter: (filter: string) => void
}

const GROUPS = ['case', 'person', 'instead', 'message'] as const

export function Found({ id, search, here, onPoint, onChoose, onFilter }: FoundProps) {
  const { t } = useTranslation()
  const { rows, problem, waiting, stale } = search
  if (problem) return <Trouble search={search} />
  if (waiting)
    return (
      <div className={css.bones} aria-busy>
        <span className="hidden">{t('app.loading')}</span>
        <span />
        <span />
        <span />
      </div>
    )
  if (rows.length === 0) {
    if (stale) return null
    return (
      <div className={css.nothing} role="status">
        <strong>{t('search.nothing')}</strong>
        <p>{t('search.nothingText')}</p>
        <Filters onChoose={onFilter} />
      </div>
    )
  }
  const row = (one: Row, at: number) => (
    <FoundRow
      key={`${one.kind} ${one.key}`}
      id={`${id}-${at}`}
      row={one}
      here={at === here}
      busy={one.kind === 'more' && search.busy}
      onPoint={() => onPoint(at)}
      onChoose={() => onChoose(one)}
    />
  )
  const indexed = search.indexed
  return (
    <div data-stale={stale || undefined} className={css.groups}>
      {indexed !== null && <p className={css.note}>{t('search.indexing', { share: Math.round(indexed * 100) })}</p>}
      {GROUPS.map((kind) => {
        const mine = rows.flatMap((one, at) => (one.kind === kind ? [{ one, at }] : []))
        if (mine.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <h3 id={`${id}-${kind}`} className={css.group}>
              {t(`search.group.${kind}`)}
            </h3>
            {mine.map(({ one, at }) => row(one, at))}
          </div>
        )
      })}
      {rows.flatMap((one, at) => (one.kind === 'more' ? [row(one, at)] : []))}
    </div>
  )
}

/** What was not understood says how to write it; what did not arrive is tried again. */
function Trouble({ search: { problem, retry, busy } }: { search: Search }) {
  const { t } = useTranslation()
  const said = problem?.details as { message?: { he: string; en: string }; hint?: { he: string; en: string } } | null
  const understood = problem?.code === 'bad_input' && said?.message ? said : null
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

/** The filters as people write them in this language. */
export function Filters({ onChoose }: { onChoose: (filter: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className={css.filters}>
      {(['channel', 'from', 'after', 'before', 'open', 'public'] as const).map((name) => (
        <button key={name} type="button" className={css.filter} onClick={() => onChoose(t(`search.filter.${name}`))}>
          {t(`search.filter.${name}`)}
        </button>
      ))}
    </div>
  )
}
