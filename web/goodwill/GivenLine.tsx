import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Goodwill } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { money, when } from '../ui/format.ts'
import { IconArrowBackUp } from '../ui/icons.ts'
import css from './Goodwill.module.css'

/** One benefit; whoever gave it, or may approve, can take it back with a reason. It stays, struck through. */
export function GivenLine({ given, mayApprove, caseId }: { given: Goodwill; mayApprove: boolean; caseId: string }) {
  const { t } = useTranslation()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const cancel = useAct(() => api.cancelGoodwill({ params: { id: given.id }, body: { reason: why.trim() } }), {
    caseId,
    stale: [['goodwill']],
    done: () => setAsking(false),
  })
  const amount = money(given.amount, given.currency)
  // Whoever gives above the limit alone approves it by that.
  const approver = given.approved_by?.id === given.by.id ? null : given.approved_by
  const may = given.cancelled === null && (mayApprove || given.by.id === me.person.id)
  return (
    <li className={css.line} data-cancelled={given.cancelled !== null || undefined}>
      <div className={css.lineHead}>
        <span className={css.what}>
          {t(`goodwill.kind.${given.kind}`)} <Ltr className={css.amount}>{amount}</Ltr>
        </span>
        {may && !asking && (
          <IconButton
            icon={IconArrowBackUp}
            mirror
            size="compact"
            label={t('goodwill.cancelOf', { amount })}
            onClick={() => setAsking(true)}
          />
        )}
      </div>
      <p className={css.reason} dir="auto">
        {given.reason}
      </p>
      <p className={css.meta}>
        {t('goodwill.by', { name: given.by.name, time: when(given.at) })}
        {(given.above_limit || approver) && (
          <span className={given.above_limit ? css.above : undefined}>
            {' · '}
            {[
              given.above_limit && t('goodwill.aboveMark'),
              approver && t('goodwill.approvedBy', { name: approver.name }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </p>
      {given.cancelled && <p className={css.back}>{t('goodwill.cancelled', { reason: given.cancelled.reason })}</p>}
      {asking && (
        <form
          className={css.cancel}
          onSubmit={(event) => {
            event.preventDefault()
            if (why.trim() !== '' && !cancel.isPending) cancel.mutate(undefined)
          }}
        >
          <TextInput
            label={t('goodwill.cancelWhy')}
            autoFocus
            maxLength={1000}
            attributes={{ input: { dir: 'auto' } }}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className={css.ways}>
            <Button size="compact" tone="danger" type="submit" disabled={why.trim() === ''} busy={cancel.isPending}>
              {t('goodwill.cancelYes')}
            </Button>
            <Button size="compact" tone="quiet" onClick={() => setAsking(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
