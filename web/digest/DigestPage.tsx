/** What customers said about an area in a week: numbers beside the week before, words, and messages that stand for it. */
import { Select } from '@mantine/core'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { areaName, useMe } from '../person/me.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconChevronLeft, IconChevronRight } from '../ui/icons.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Counts } from './Counts.tsx'
import css from './Digest.module.css'
import { Examples } from './Examples.tsx'
import { Moved } from './Moved.tsx'

export type Digest = Operations['getDigest']['response']

const digestQuery = (id: string, week?: string) =>
  queryOptions({
    queryKey: ['digest', id, week ?? null],
    queryFn: () => api.getDigest({ params: { id }, query: { week } }),
    placeholderData: keepPreviousData,
  })

const SEVERITY = ['none', 'low', 'high', 'severe'] as const

/** A day of the week before or after, wherever the clocks change between. */
function dayOf(first: string, days: number): string {
  const at = new Date(`${first}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** dd.mm.yyyy: a day of the brand's, not of the reader's clock. */
const written = (day: string): string => day.split('-').reverse().join('.')

export function DigestPage() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const { areaId } = useParams({ from: '/app/areas/$areaId/digest' })
  const { week } = useSearch({ from: '/app/areas/$areaId/digest' })
  const { data, isError, isFetching, refetch } = useQuery(digestQuery(areaId, week))
  const go = (to: { areaId?: string; week?: string }) =>
    void navigate({
      to: '/areas/$areaId/digest',
      params: { areaId: to.areaId ?? areaId },
      search: to.week ? { week: to.week } : week ? { week } : {},
    })
  const name = areaName(me, areaId) ?? ''
  useTitle(t('digest.title', { area: name }))
  if (isError && !data)
    return <LoadProblem page title={t('digest.failed')} retry={() => void refetch()} busy={isFetching} />
  return (
    <main className={css.page} aria-busy={isFetching || undefined}>
      <header className={css.head}>
        <div className={css.heading}>
          <h1 className={css.title}>{t('digest.title', { area: name })}</h1>
          <p className={css.sub}>{t('digest.text')}</p>
        </div>
        <Select
          aria-label={t('digest.area')}
          allowDeselect={false}
          value={areaId}
          data={me.areas.map(({ id, name: words, brand_id: brand }) => ({
            value: id,
            label:
              me.brands.length > 1
                ? `${read(words)} · ${me.brands.find((one) => one.id === brand)?.name}`
                : read(words),
          }))}
          onChange={(id) => id && go({ areaId: id })}
        />
      </header>
      {data ? (
        <>
          <nav className={css.weeks}>
            <IconButton
              icon={IconChevronLeft}
              mirror
              label={t('digest.before')}
              onClick={() => go({ week: dayOf(data.first, -7) })}
            />
            <strong>{t('digest.week', { from: written(data.first), to: written(dayOf(data.first, 6)) })}</strong>
            <IconButton
              icon={IconChevronRight}
              mirror
              label={t('digest.after')}
              disabled={!data.complete}
              onClick={() => go({ week: dayOf(data.first, 7) })}
            />
          </nav>
          {!data.complete && <p className={css.sub}>{t('digest.soFar')}</p>}
          {data.messages.now === 0 ? <p className={css.none}>{t('digest.none')}</p> : <Told digest={data} />}
        </>
      ) : (
        <div className={css.bones} aria-hidden>
          <div />
          <div />
        </div>
      )}
    </main>
  )
}

function Told({ digest }: { digest: Digest }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.numbers}>
        {(['messages', 'cases'] as const).map((key) => (
          <section key={key} className={css.card}>
            <h2 className={css.label}>{t(`digest.${key}`)}</h2>
            <p className={css.number}>{digest[key].now}</p>
            <Moved change={digest[key]} />
          </section>
        ))}
        <Counts
          title={t('digest.kinds')}
          counts={digest.intents}
          nameOf={(key) => t(`digest.kind.${key as 'complaint'}`)}
        />
        <Counts
          title={t('digest.sentiments')}
          counts={digest.sentiments}
          nameOf={(key) => t(`sentiment.${key as 'negative'}`)}
        />
        <Counts
          title={t('digest.severities')}
          counts={digest.severities}
          nameOf={(key) => t(`digest.severity.${SEVERITY[Number(key)] ?? 'none'}`)}
        />
      </div>
      <section className={css.card}>
        <h2 className={css.section}>{t('digest.phrases')}</h2>
        <p className={css.sub}>{t('digest.phrasesText')}</p>
        {digest.phrases.length === 0 && <p>{t('digest.noPhrases')}</p>}
        <ul className={css.phrases}>
          {digest.phrases.map(({ text, now, before }) => (
            <li key={text}>
              <strong>
                <bdi>{text}</bdi>
              </strong>
              <span className={css.sub}>
                {t('digest.inCases', { count: now })} · <Moved change={{ now, before }} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Examples examples={digest.examples} />
    </>
  )
}
