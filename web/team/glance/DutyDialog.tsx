import { Modal, NumberInput, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { DAYS } from '../../settings/brand/hours.ts'
import { SpanFields } from '../../settings/brand/TimeField.tsx'
import choices from '../../settings/Choices.module.css'
import { ProblemNote } from '../../settings/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { toast } from '../../ui/toast.ts'
import type { Duty } from '../queries.ts'
import css from './Glance.module.css'

const FIRST = { from: '09:00', to: '18:00', weekdays: [0, 1, 2, 3, 4], mail_after_minutes: 15 as number | null }

type DutyDialogProps = {
  duty: Duty | null
  helpers: readonly Duty['person'][]
  taken: string[]
  onClose: () => void
}

/** Who glances, in which hours and days, and whether a mail reminds them when they are away. */
export function DutyDialog({ duty, helpers, taken, onClose }: DutyDialogProps) {
  const { t } = useTranslation()
  const free = duty ? [duty.person] : helpers.filter(({ id }) => !taken.includes(id))
  const [who, setWho] = useState<string | null>(duty?.person.id ?? null)
  const [input, setInput] = useState(() => {
    const { from, to, weekdays, mail_after_minutes } = duty ?? FIRST
    return { from, to, weekdays: [...weekdays], mail_after_minutes }
  })
  const set = (some: Partial<typeof input>) => setInput((all) => ({ ...all, ...some }))
  const done = (title: string) => () => {
    toast({ id: 'saved', tone: 'plain', title })
    onClose()
  }
  const save = useAct(() => api.giveGlanceDuty({ params: { id: who ?? '' }, body: input }), {
    stale: [['team']],
    failed: () => true,
    done: done(t('glance.saved')),
  })
  const take = useAct(() => api.takeGlanceDuty({ params: { id: duty?.person.id ?? '' } }), {
    stale: [['team']],
    done: done(t('glance.taken')),
  })
  const mail = input.mail_after_minutes
  const ready = who !== null && input.weekdays.length > 0
  return (
    <Modal opened onClose={onClose} title={t('glance.dialog')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !save.isPending) save.mutate(undefined)
        }}
      >
        <Select
          label={t('glance.person')}
          size="md"
          searchable
          data-autofocus
          disabled={duty !== null}
          data={free.map(({ id, name }) => ({ value: id, label: name }))}
          value={who}
          onChange={setWho}
        />
        <fieldset>
          <legend className={choices.legend}>{t('glance.hours')}</legend>
          <span className={css.span}>
            <SpanFields span={input} from={t('glance.from')} to={t('glance.to')} onChange={set} />
          </span>
        </fieldset>
        <fieldset>
          <legend className={choices.legend}>{t('glance.days')}</legend>
          <div className={css.days}>
            {DAYS.map((day) => (
              <label key={day} className={choices.choice}>
                <input
                  type="checkbox"
                  checked={input.weekdays.includes(Number(day))}
                  onChange={(event) =>
                    set({
                      weekdays: event.currentTarget.checked
                        ? [...input.weekdays, Number(day)].sort()
                        : input.weekdays.filter((one) => one !== Number(day)),
                    })
                  }
                />
                {t(`brands.days.d${day}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Switch
          label={t('glance.mail')}
          description={t('glance.mailText')}
          checked={mail !== null}
          onChange={(event) => set({ mail_after_minutes: event.currentTarget.checked ? 15 : null })}
        />
        {mail !== null && (
          <NumberInput
            label={t('glance.mailAfter')}
            size="md"
            w={200}
            min={1}
            max={240}
            allowDecimal={false}
            clampBehavior="strict"
            value={mail}
            onChange={(value) => typeof value === 'number' && value >= 1 && set({ mail_after_minutes: value })}
          />
        )}
        <ProblemNote error={save.error} />
        <DialogFoot>
          {duty && (
            <Button tone="quiet" busy={take.isPending} onClick={() => take.mutate(undefined)}>
              {t('glance.take')}
            </Button>
          )}
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={!ready} busy={save.isPending}>
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}
