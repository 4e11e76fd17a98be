import { MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FIELD_KINDS, SUGGESTION_FIELDS, type SuggestionField } from '../../../src/core/playbook/fields.ts'
import type { Condition } from '../../../src/core/playbook/schema.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { kindsQuery } from '../../settings/queries.ts'
import { IconButton } from '../../ui/Button.tsx'
import { IconTrash } from '../../ui/icons.ts'
import css from './Inspector.module.css'

const GROUPS: [group: 'text' | 'place' | 'history', from: SuggestionField][] = [
  ['text', 'intent'],
  ['place', 'area'],
  ['history', 'earlier_cases'],
]

type Props = {
  label: string
  at: string
  condition: Condition
  readOnly: boolean
  onChange: (condition: Condition) => void
  onRemove: (() => void) | null
}

/** One fact, and what it has to be. */
export function ConditionFields({ label, at, condition, readOnly, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const groups = GROUPS.map(([group, from], index) => {
    const next = GROUPS[index + 1]
    const fields = SUGGESTION_FIELDS.slice(
      SUGGESTION_FIELDS.indexOf(from),
      next ? SUGGESTION_FIELDS.indexOf(next[1]) : undefined,
    )
    return {
      group: t(`inspector.groups.${group}`),
      items: fields.map((value) => ({ value, label: t(`inspector.fields.${value}`) })),
    }
  })
  return (
    <div className={css.inner}>
      <div className={css.row}>
        <Select
          className={css.grow}
          label={label}
          data-at={at}
          allowDeselect={false}
          searchable
          disabled={readOnly}
          value={condition.field}
          data={groups}
          onChange={(field) =>
            field && onChange({ field: field as SuggestionField, is: [], atLeast: null, atMost: null })
          }
        />
        {onRemove && !readOnly && (
          <IconButton icon={IconTrash} label={t('inspector.removeCondition')} onClick={onRemove} />
        )}
      </div>
      <Values condition={condition} readOnly={readOnly} onChange={onChange} />
    </div>
  )
}

function Values({ condition, readOnly, onChange }: Pick<Props, 'condition' | 'readOnly' | 'onChange'>) {
  const { t } = useTranslation()
  const me = useMe()
  const kind = FIELD_KINDS[condition.field]
  const channels = useQuery({ ...kindsQuery(), enabled: kind.kind === 'channel' })
  const label = t('inspector.isOneOf')
  const name = t(`inspector.fields.${condition.field}`)
  const is = condition.is.map(String)
  const many = (data: { value: string; label: string }[], back: (value: string) => string | number = String) => (
    <MultiSelect
      label={label}
      aria-label={`${name}: ${label}`}
      disabled={readOnly}
      searchable
      value={is}
      // A value that is not offered (an area of another organization) stays to be seen and removed.
      data={[
        ...data,
        ...is.filter((one) => !data.some(({ value }) => value === one)).map((one) => ({ value: one, label: one })),
      ]}
      onChange={(values) => onChange({ ...condition, is: values.map(back) })}
    />
  )
  switch (kind.kind) {
    case 'choice':
      return many(
        kind.values.map((value) => ({
          value: String(value),
          label: t(`inspector.values.${value}` as 'inspector.values.he'),
        })),
        (value) => kind.values.find((one) => String(one) === value) ?? value,
      )
    case 'area':
      return many(me.areas.map((area) => ({ value: area.id, label: read(area.name) })))
    case 'channel':
      return many((channels.data?.items ?? []).map((one) => ({ value: one.kind, label: read(one.name) })))
    case 'words':
      return (
        <TagsInput
          label={t('inspector.words')}
          attributes={{ input: { dir: 'auto' } }}
          disabled={readOnly}
          acceptValueOnBlur
          maxTags={100}
          value={is}
          onChange={(words) => onChange({ ...condition, is: words.map((word) => word.slice(0, 100)) })}
        />
      )
    case 'yes_no':
      return (
        <Select
          aria-label={name}
          disabled={readOnly}
          placeholder={t('inspector.nowhere')}
          value={is[0] ?? null}
          data={[
            { value: 'true', label: t('inspector.yes') },
            { value: 'false', label: t('inspector.no') },
          ]}
          onChange={(value) => onChange({ ...condition, is: value === null ? [] : [value === 'true'] })}
        />
      )
    case 'number': {
      const bound = (value: string | number) => (typeof value === 'number' ? value : null)
      return (
        <div className={css.row}>
          <NumberInput
            className={css.grow}
            label={t('inspector.atLeast')}
            min={0}
            readOnly={readOnly}
            value={condition.atLeast ?? ''}
            onChange={(value) => onChange({ ...condition, is: [], atLeast: bound(value) })}
          />
          <NumberInput
            className={css.grow}
            label={t('inspector.atMost')}
            min={0}
            readOnly={readOnly}
            value={condition.atMost ?? ''}
            onChange={(value) => onChange({ ...condition, is: [], atMost: bound(value) })}
          />
        </div>
      )
    }
  }
}
