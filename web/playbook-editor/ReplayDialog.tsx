/** The last days again, by the draft: how many alerts would have gone elsewhere, where, and which. */
import { Modal, Progress, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseCompared, gather } from '../../src/core/playbook/compare.ts'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import css from './Dialogs.module.css'
import { IconArrowsDiff } from './icons.ts'
import { ReplayResult } from './ReplayResult.tsx'
import type { Editor } from './use-editor.ts'

type Running = { done: number; total: number; items: CaseCompared[]; over: boolean }

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
    setRunning({ done: 0, total: 0, items: [], over: false })
    const items: CaseCompared[] = []
    try {
      const saved = await editor.flush()
      if (!saved) {
        setRunning(null)
        return
      }
      let cursor: { at: string; id: string } | null = null
      let total = 0
      do {
        if (mine !== run.current) return
        const page = await api.replayPlaybook({
          params: { id: editor.id },
          body: { revision: saved.revision, days: Number(days), cursor },
        })
        if (mine !== run.current) return
        items.push(...page.items.map(({ case_id, ...rest }) => ({ ...rest, caseId: case_id })))
        total = page.total ?? total
        cursor = page.next
        setRunning({ done: items.length, total, items: [...items], over: cursor === null })
      } while (cursor)
      setRunning({ done: items.length, total, items: [...items], over: true })
    } catch (error) {
      setRunning(null)
      tell(error)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('trial.replayTitle')} size="xl">
      <div className={css.body}>
        <p className={css.sub}>{t('trial.replayText')}</p>
        {blocked && <p role="alert">{t('trial.needsFix')}</p>}
        <SegmentedControl
          aria-label={t('trial.days')}
          value={days}
          onChange={setDays}
          data={['7', '30', '90'].map((value) => ({ value, label: t('trial.day', { count: Number(value) }) }))}
        />
        {running && (
          <div role="status" className={css.progress}>
            <Progress
              value={running.over ? 100 : running.total > 0 ? (running.done / running.total) * 100 : 3}
              animated={!running.over}
              aria-label={t('trial.progress', { done: running.done, total: running.total })}
            />
            <span>{t('trial.progress', { done: running.done, total: running.total })}</span>
          </div>
        )}
        {running?.over && <ReplayResult compared={gather(running.items)} draft={editor.document} />}
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
