import { Switch } from '@mantine/core'
import { useTranslation } from '../../i18n/use-translation.ts'
import { SpanFields } from '../brand/TimeField.tsx'
import page from '../Settings.module.css'
import css from './Notifications.module.css'
import type { Quiet } from './queries.ts'

const NIGHT = { from: '22:00', to: '07:00' }

/** Hours of one's own, on the clock of the place where they are chosen. */
export function QuietHours({ quiet, onChange }: { quiet: Quiet | null; onChange: (quiet: Quiet | null) => void }) {
  const { t, i18n } = useTranslation()
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <div className={css.quiet}>
      <Switch
        label={t('notify.quiet')}
        checked={quiet !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...NIGHT, timezone } : null)}
      />
      <p className={page.text}>{t('notify.quietText')}</p>
      {quiet && (
        <>
          <div className={css.hours} dir="ltr">
            <SpanFields
              span={quiet}
              from={t('notify.from')}
              to={t('notify.to')}
              onChange={(part) => onChange({ ...quiet, ...part, timezone })}
            />
          </div>
          <p className={css.small}>{t('notify.zone', { zone: clockName(quiet.timezone, i18n.language) })}</p>
        </>
      )}
    </div>
  )
}

/** Whose clock it is, as people say it: "Israel Time". */
const clockName = (timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
