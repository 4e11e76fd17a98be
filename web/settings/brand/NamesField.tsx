import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from '../../i18n/use-translation.ts'

type Names = { names: string[]; competitors: string[]; ambiguous: string[]; business: string }

/** What the brand and its rivals are called, which of that is an everyday word too, and what the business does. */
export function NamesField({ names, onChange }: { names: Names; onChange: (some: Partial<Names>) => void }) {
  const { t } = useTranslation()
  const known = [...new Set([...names.names, ...names.competitors])]
  return (
    <>
      <TagsInput
        label={t('brands.names')}
        description={t('brands.namesText')}
        size="md"
        value={names.names}
        maxTags={100}
        acceptValueOnBlur
        onChange={(given) => onChange({ names: given })}
      />
      <TagsInput
        label={t('brands.competitors')}
        description={t('brands.competitorsText')}
        size="md"
        value={names.competitors}
        maxTags={100}
        acceptValueOnBlur
        onChange={(competitors) => onChange({ competitors })}
      />
      <TagsInput
        label={t('brands.ambiguous')}
        description={t('brands.ambiguousText')}
        size="md"
        data={known}
        value={names.ambiguous}
        maxTags={100}
        acceptValueOnBlur
        onChange={(ambiguous) => onChange({ ambiguous })}
      />
      <TextInput
        label={t('brands.business')}
        description={t('brands.businessText')}
        size="md"
        maxLength={500}
        value={names.business}
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => onChange({ business: event.currentTarget.value })}
      />
    </>
  )
}
