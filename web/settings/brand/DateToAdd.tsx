import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlus } from '../../ui/icons.ts'
import css from './Hours.module.css'
import { dateOf } from './hours.ts'

/** A day to put on a list, as it is written here; one that no calendar has says so, and stays to be mended. */
export function DateToAdd({ label, onAdd }: { label: string; onAdd: (date: string) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [next, setNext] = useState('')
  const date = dateOf(next)
  const wrong = next.length >= 8 && !date
  const add = () => {
    if (!date) return
    onAdd(date)
    setNext('')
  }
  return (
    <div className={css.ready}>
      <span className={css.timeField}>
        <input
          className={css.time}
          style={{ inlineSize: 130 }}
          inputMode="numeric"
          dir="ltr"
          maxLength={10}
          placeholder={t('brands.datePattern')}
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? id : undefined}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        {wrong && (
          <span id={id} role="alert" className={css.wrong}>
            {t('brands.noDay')}
          </span>
        )}
      </span>
      <Button icon={IconPlus} disabled={!date} onClick={add}>
        {t('settings.add')}
      </Button>
    </div>
  )
}
