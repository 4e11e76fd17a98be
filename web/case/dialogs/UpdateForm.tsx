import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { now } from '../../live/clock.ts'
import { step } from '../../live/outbox/post.ts'
import { useWalk } from '../../playbook/use-walk.ts'
import { clockTime, date } from '../../ui/format.ts'
import { IconCalendarPlus } from '../../ui/icons.ts'
import { useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

const CHOICES = [1, 4, 24, 48]

/** By when the thread hears from us again, even if there is no answer yet. */
export function UpdateForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const usual = useWalk()?.document.updateAfterHours ?? 4
  const choices = [...new Set([...CHOICES, usual])].sort((a, b) => a - b)
  const [hours, setHours] = useState(usual)
  const promise = useAct(
    () => step('promiseUpdate', view.customer.name, { params: { id: view.id }, body: { hours } }),
    {
      caseId: view.id,
      done: onDone,
    },
  )
  const at = now() + hours * 3_600_000
  return (
    <Form
      submit={t('dialog.update.submit')}
      icon={IconCalendarPlus}
      busy={promise.isPending}
      onSubmit={() => promise.mutate(undefined)}
      onCancel={onDone}
    >
      <p className={css.lead}>{t('dialog.update.text')}</p>
      <fieldset className={css.hours}>
        <legend className={css.legend}>{t('dialog.update.within')}</legend>
        {choices.map((one) => (
          <label key={one} className={css.choice}>
            <input
              type="radio"
              name="hours"
              checked={hours === one}
              onChange={() => setHours(one)}
              data-autofocus={one === usual || undefined}
            />
            <span>{t('dialog.update.hours', { count: one })}</span>
          </label>
        ))}
      </fieldset>
      <p>{t('dialog.update.until', { time: `${date(at)} ${clockTime(at)}` })}</p>
    </Form>
  )
}
