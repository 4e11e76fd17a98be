import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { questionsQuery } from '../api/queries.ts'
import type { PolicyQuestion } from '../api/types.ts'
import css from '../briefing/BesideComposer.module.css'
import { useInsert } from '../briefing/BesideComposer.tsx'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { duration } from '../ui/format.ts'

/** What was asked about policy from this case: how long it waits, or the answer. */
export function Questions() {
  const { view } = useDesk()
  const { data } = useQuery(questionsQuery(view.id))
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <ul className={css.texts}>
      {items.map((one) => (one.answer === null ? <Pending key={one.id} of={one} /> : <Answer key={one.id} of={one} />))}
    </ul>
  )
}

function Pending({ of }: { of: PolicyQuestion }) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <li className={css.text}>
      <div className={css.words}>
        <span className={css.meta}>{t('policies.pending', { time: duration(now - Date.parse(of.asked_at)) })}</span>
        <p dir="auto">{of.question}</p>
      </div>
    </li>
  )
}

function Answer({ of }: { of: PolicyQuestion }) {
  const { t } = useTranslation()
  const me = useMe()
  const insert = useInsert()
  const see = useAct((id: string) => api.seeAnswer({ params: { id } }), {
    stale: [['policy']],
    failed: () => true,
  })
  const news = !of.seen && of.asked_by?.id === me.person.id
  // Having it before one's eyes is having seen it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (news) see.mutate(of.id)
  }, [news, of.id])
  return (
    <li className={css.text}>
      <div className={css.words}>
        <span className={css.meta} dir="auto">
          {t('policies.answered', { question: of.question })}
        </span>
        <p dir="auto">{of.answer}</p>
      </div>
      <Button size="compact" tone="quiet" onClick={() => insert(of.answer ?? '')}>
        {t('briefing.beside.insert')}
      </Button>
    </li>
  )
}
