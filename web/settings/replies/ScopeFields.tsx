import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { kindsQuery } from '../queries.ts'
import css from './Replies.module.css'
import type { ReplyInput } from './ReplyEditor.tsx'

/** Where a reply is offered: a brand, an area of it, a kind of channel; empty is everywhere. */
export function ScopeFields({ input, onChange }: { input: ReplyInput; onChange: (some: Partial<ReplyInput>) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const kinds = useQuery(kindsQuery())
  const areas = me.areas.filter(({ brand_id }) => brand_id === input.brand_id)
  return (
    <div className={css.three}>
      <Select
        label={t('replies.brand')}
        placeholder={t('replies.allBrands')}
        size="md"
        clearable
        data={me.brands.map(({ id, name }) => ({ value: id, label: name }))}
        value={input.brand_id}
        onChange={(brand_id) => onChange({ brand_id, area_id: null })}
      />
      <Select
        label={t('replies.area')}
        placeholder={t('replies.allAreas')}
        description={input.brand_id === null ? t('replies.areaNeedsBrand') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        size="md"
        clearable
        disabled={input.brand_id === null}
        data={areas.map(({ id, name }) => ({ value: id, label: read(name) }))}
        value={input.area_id}
        onChange={(area_id) => onChange({ area_id })}
      />
      <Select
        label={t('replies.channel')}
        placeholder={t('replies.allChannels')}
        size="md"
        clearable
        data={(kinds.data?.items ?? [])
          .filter(({ can }) => can.send)
          .map(({ kind, name }) => ({ value: kind, label: read(name) }))}
        value={input.channel_kind}
        onChange={(channel_kind) => onChange({ channel_kind })}
      />
    </div>
  )
}
