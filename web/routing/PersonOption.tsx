import { useTranslation } from '../i18n/use-translation.ts'
import { Name } from '../ui/Bidi.tsx'
import { PresenceDot } from '../ui/PresenceDot.tsx'
import css from './PersonOption.module.css'
import { usePresenceOf } from './presence.ts'

/** A colleague to choose, with whether they are there. */
export function PersonOption({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation()
  const state = usePresenceOf()(id)
  return (
    <span className={css.option}>
      {state && <PresenceDot state={state} />}
      <Name>{name}</Name>
      {state && <small className={css.state}>{t(`routing.presence.${state}`)}</small>}
    </span>
  )
}
