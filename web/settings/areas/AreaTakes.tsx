import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/use-translation.ts'
import { languageChoices } from '../../routing/languages.ts'
import { channelsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import css from './Areas.module.css'

type Takes = { languages: string[]; channel_ids: string[] }

/** Which languages and channels an area is for; none chosen is all of them. */
export function AreaTakes({
  brandId,
  takes,
  onChange,
}: {
  brandId: string
  takes: Takes
  onChange: (takes: Partial<Takes>) => void
}) {
  const { t } = useTranslation()
  const { data } = useQuery(channelsQuery())
  const channels = (data?.items ?? []).filter(({ brand_id }) => brand_id === brandId)
  const all = (chosen: string[]) => (chosen.length === 0 ? t('routing.area.all') : undefined)
  return (
    <div>
      <div className={page.pair}>
        <MultiSelect
          label={t('routing.area.languages')}
          size="md"
          value={takes.languages}
          placeholder={all(takes.languages)}
          data={languageChoices(takes.languages)}
          onChange={(languages) => onChange({ languages })}
        />
        <MultiSelect
          label={t('routing.area.channels')}
          size="md"
          value={takes.channel_ids}
          placeholder={all(takes.channel_ids)}
          data={channels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(channel_ids) => onChange({ channel_ids })}
        />
      </div>
      <p className={css.sub}>{t('routing.area.takesText')}</p>
    </div>
  )
}
