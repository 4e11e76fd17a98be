/** The last days again, by the draft: how many alerts would have gone elsewhere, where, and which. */
import { Modal, Progress, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type Comparison, NOTHING_COMPARED, together } from '../../src/core/playbook/compare.ts'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import css from './Dialogs.module.css'
import { IconArrowsDiff } from './icons.ts'
import { ReplayResult } from './ReplayResult.tsx'
import type { Editor } from './use-editor.ts'

type Running = { total: number; compared: Comparison; over: boolean }

const doneOf = ({ compared: { same, different } }: Running) => same + different

type Page = Operations['replayPlaybook']['response']
const withCaseIds = ({ cases, ...rest }: Page['differences'][number]) => ({
  ...rest,
  cases: cases.map(({ id, number }) => ({ caseId: id, number })),
})

export function ReplayDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation()
  const [days, setDays] = useState('30')
  const [running, setRunning] = useState<Running | null>(null)
  const run = useRef(0)
  const stop = () => {
    run.current++
    setRunning((now) => now && { ...now, over: true })
  }
  // Leaving stops asking for more.
  useEffect(
    () => () => {
      run.current++
    },
    [],
  )
  const blocked = editor.problems.some(({ level }) => level === 'error')

  const start = async () => {
    const mine = ++run.current
    let now: Running = { total: 0, compared: NOTHING_COMPARED, over: false }
    setRunning(now)
    try {
      const saved = await editor.flush()
      if (!saved) {
        setRunning(null)
        return
      }
      let cursor: { at: string; id: string } | null = null
      do {
        if (mine !== run.current) return
        const { next, total, differences, ...rest }: Page = await api.replayPlaybook({
          params: { id: editor.id },
          body: { revision: saved.revision, days: Number(days), cursor },
        })
        if (mine !== run.current) return
        const page = { ...rest, differences: differences.map(withCaseIds) }
        cursor = next
        now = { total: total ?? now.total, compared: together(now.compared, page), over: cursor === null }
        setRunning(now)
      } while (cursor)
    } catch (error) {
      // What came before it failed is worth seeing.
      if (mine === run.current) setRunning(doneOf(now) > 0 ? { ...now, over: true } : null)
      tell(error)
    }
  }
  const done = running ? doneOf(running) : 0
  return (
    <Modal opened onClose={onClose} title={t('trial.replayTitle')} size="xl">
      <div className={css.body}>
        <p className={css.sub}>{t('trial.replayText')}</p>
        {blocked && <p role="alert">{t('trial.needsFix')}</p>}
        <SegmentedControl
          aria-label={t('trial.days')}
          value={days}
          onChange={(value) => {
            setDays(value)
            run.current++
            setRunning(null)
          }}
          data={['7', '30', '90'].map((value) => ({ value, label: t('trial.day', { count: Number(value) }) }))}
        />
        {running && (
          <div role="status" className={css.progress}>
            <Progress
              value={running.total > 0 ? (done / running.total) * 100 : running.over ? 100 : 3}
              animated={!running.over}
              aria-label={t('trial.progress', { done, total: running.total })}
            />
            <span>{t('trial.progress', { done, total: running.total })}</span>
            {running.over && done < running.total && <span>{t('trial.partOnly')}</span>}
          </div>
        )}
        {running?.over && <ReplayResult compared={running.compared} draft={editor.document} />}
        <DialogFoot>
          <Button tone="quiet" onClick={onClose}>
            {t('app.close')}
          </Button>
          {running && !running.over ? (
            <Button onClick={stop}>{t('trial.stop')}</Button>
          ) : (
            <Button tone="primary" icon={IconArrowsDiff} disabled={blocked} onClick={() => void start()}>
              {t('trial.run')}
            </Button>
          )}
        </DialogFoot>
      </div>
    </Modal>
  )
}
