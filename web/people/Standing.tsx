import { useTranslation } from '../i18n/use-translation.ts'
import { languageName } from '../routing/languages.ts'
import page from '../settings/Settings.module.css'
import type { Person } from '../settings/types.ts'
import { when } from '../ui/format.ts'
import { PresenceDot } from '../ui/PresenceDot.tsx'
import css from './People.module.css'

/** Whether somebody is there, since when, and how much waits for them. */
export function Standing({ standing }: { standing: Person['standing'] }) {
  const { t } = useTranslation()
  const { presence, since, load, load_limit: limit, languages } = standing
  const state = t(`routing.presence.${presence}`)
  return (
    <span className={`${page.small} ${css.standing}`}>
      <PresenceDot state={presence} />
      <span>
        {[
          since ? t('routing.presence.since', { state, time: when(since) }) : state,
          limit !== null
            ? t('routing.presence.loadOf', { load, limit })
            : load > 0
              ? t('routing.presence.load', { count: load })
              : null,
          languages.length > 0 ? languages.map(languageName).join(', ') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
