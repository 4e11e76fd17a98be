import { useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { now } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconCalendarPlus } from '../ui/icons.ts'
import css from './AlternativePanel.module.css'

const two = (n: number): string => String(n).padStart(2, '0')
/** A moment as the browser's own field takes it: local, to the minute. */
function fieldOf(at: number): string {
  const d = new Date(at)
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`
}

/** When everybody hears how it goes. It becomes a promise of the case, with a deadline. */
export function PromiseLine({ at, onChange }: { at: number | null; onChange: (at: number | null) => void }) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState(false)
  return (
    <div className={css.promise}>
      <IconCalendarPlus size={19} stroke={1.7} aria-hidden />
      {changing ? (
        <label className={css.when}>
          {t('alternative.updateBy')}
          <input
            type="datetime-local"
            min={fieldOf(now())}
            value={at === null ? '' : fieldOf(at)}
            onChange={(event) => onChange(event.target.value === '' ? null : new Date(event.target.value).getTime())}
          />
        </label>
      ) : (
        <span className={css.when}>
          {at === null
            ? t('alternative.noUpdate')
            : t('alternative.update', { time: when(new Date(at).toISOString(), { full: true }) })}
        </span>
      )}
      <Button size="compact" tone="quiet" onClick={() => setChanging((on) => !on)}>
        {t(changing ? 'alternative.done' : 'alternative.change')}
      </Button>
    </div>
  )
}
