/** Beside the asks, on every page: a briefing to read, an answer to one's question about policy, questions that wait for a manager. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { api } from '../api/api.ts'
import { briefingsQuery, questionsQuery } from '../api/queries.ts'
import type { PolicyQuestion } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay, useMe } from '../person/me.ts'
import css from '../routing/AsksBar.module.css'
import { Button } from '../ui/Button.tsx'
import { IconHelpCircle, IconSpeakerphone } from '../ui/icons.ts'
import own from './ShiftNotices.module.css'

const BriefingDialog = lazy(() => import('./BriefingDialog.tsx'))

export function ShiftNotices() {
  return useMay('briefing.read') ? (
    <>
      <ToRead />
      <Policies />
    </>
  ) : null
}

/** At the start of a shift the briefing lies over the desk; what comes later waits in a line, so that nobody is interrupted. */
function ToRead() {
  const { t } = useTranslation()
  const { data } = useQuery(briefingsQuery())
  const [opened, setOpened] = useState(false)
  const started = useRef(false)
  const unread = data?.items.filter(({ acknowledged }) => !acknowledged) ?? []
  const loaded = data !== undefined
  const count = unread.length
  useEffect(() => {
    if (!loaded || started.current) return
    started.current = true
    if (count > 0) setOpened(true)
  }, [loaded, count])
  if (count === 0) return null
  return (
    <div className={`${css.ask} ${own.notice}`} role="status">
      <IconSpeakerphone size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('briefing.unread', { count })}</strong>
      </span>
      <Button size="compact" onClick={() => setOpened(true)}>
        {t('briefing.open')}
      </Button>
      <Suspense>{opened && <BriefingDialog items={unread} onClose={() => setOpened(false)} />}</Suspense>
    </div>
  )
}

function Policies() {
  const { t } = useTranslation()
  const me = useMe()
  const manages = useMay('brand.manage')
  const { data } = useQuery(questionsQuery())
  const items = data?.items ?? []
  const waiting = manages ? items.filter(({ answer }) => answer === null).length : 0
  const mine = items.filter(({ answer, seen, asked_by: by }) => answer !== null && !seen && by?.id === me.person.id)
  return (
    <>
      {mine.map((one) => (
        <Answered key={one.id} question={one} />
      ))}
      {waiting > 0 && (
        <div className={`${css.ask} ${own.notice}`} role="status">
          <IconHelpCircle size={19} stroke={1.7} aria-hidden />
          <span className={css.words}>
            <strong>{t('policies.waiting', { count: waiting })}</strong>
          </span>
          <Link to="/settings/policy" className={own.link}>
            {t('policies.toAnswers')}
          </Link>
        </div>
      )}
    </>
  )
}

function Answered({ question }: { question: PolicyQuestion }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const open = () => {
    void api
      .seeAnswer({ params: { id: question.id } })
      .then(() => client.invalidateQueries({ queryKey: ['policy'] }))
      .catch(() => undefined)
    void navigate({
      to: '/desk/{-$queue}/{-$caseId}',
      params: { queue: 'mine', caseId: question.case_id },
      search: {},
    })
  }
  return (
    <div className={`${css.ask} ${own.notice}`} role="status">
      <IconHelpCircle size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('policies.yours', { question: question.question })}</strong>
        <span className={css.sub}>
          <span className={css.excerpt} dir="auto">
            {question.answer}
          </span>
        </span>
      </span>
      <Button size="compact" onClick={open}>
        {t('policies.toCase')}
      </Button>
    </div>
  )
}
