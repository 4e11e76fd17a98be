import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams, useSearch } from '@tanstack/react-router'
import { caseQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import type { Layout } from '../ui/layout.ts'

/** First on every page, and seen when they have the focus: past what is the same everywhere, to what this page has. */
export function SkipLinks({ layout }: { layout: Layout }) {
  const { t } = useTranslation()
  const { caseId } = useParams({ strict: false })
  const onDesk = useLocation({ select: ({ pathname }) => pathname.startsWith('/desk') })
  const { view } = useSearch({ strict: false })
  const list = onDesk && (layout !== 'phone' || !caseId)
  // A case that was not found, or is still on its way, has nothing to skip to.
  const { data } = useQuery({ ...caseQuery(caseId ?? ''), enabled: false })
  const talk = onDesk && data !== undefined && view === undefined
  const links = [
    ['list', 'app.skipToList', list],
    ['thread', 'app.skipToThread', talk],
    ['composer', 'app.skipToComposer', talk],
    ['main', 'app.skipToMain', !list && !talk],
  ] as const
  return links.map(
    ([id, words, there]) =>
      there && (
        <a key={id} className="skip" href={`#${id}`}>
          {t(words)}
        </a>
      ),
  )
}
