import { Switch } from '@mantine/core'
import { may } from '../../../src/core/access.ts'
import { OPTIONAL_NEWS } from '../../../src/core/push/news.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import page from '../Settings.module.css'
import css from './Notifications.module.css'
import type { Wish } from './queries.ts'

type Kind = (typeof OPTIONAL_NEWS)[number]

/** What one is told about. A severe complaint stands there too, locked: nothing switches it off. */
export function ToldAbout({ wish, onChange }: { wish: Wish; onChange: (part: Partial<Wish>) => void }) {
  const { t } = useTranslation()
  const { role, permissions } = useMe()
  const concerns: Record<Kind, boolean> = {
    alert: may({ role }, 'desk.reply'),
    due: may({ role }, 'desk.reply'),
    ask: true,
    approval: permissions.includes('approval.decide') || permissions.includes('goodwill.approve'),
    glance: role !== 'participant',
  }
  const turn = (kind: Kind, on: boolean) =>
    onChange({ without: on ? wish.without.filter((one) => one !== kind) : [...wish.without, kind] })
  return (
    <fieldset className={css.switches}>
      <legend className={css.legend}>{t('notify.about')}</legend>
      {concerns.alert && (
        <Switch checked disabled label={<Words title={t('notify.kind.severe')} text={t('notify.severeText')} />} />
      )}
      {OPTIONAL_NEWS.filter((kind) => concerns[kind]).map((kind) => (
        <Switch
          key={kind}
          label={t(`notify.kind.${kind}`)}
          checked={!wish.without.includes(kind)}
          onChange={(event) => turn(kind, event.currentTarget.checked)}
        />
      ))}
      <Switch
        className={css.apart}
        label={<Words title={t('notify.names')} text={t('notify.namesText')} />}
        checked={wish.show_names}
        onChange={(event) => onChange({ show_names: event.currentTarget.checked })}
      />
    </fieldset>
  )
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <>
    {title} <small className={page.small}>· {text}</small>
  </>
)
