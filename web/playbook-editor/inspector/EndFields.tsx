import { Select } from '@mantine/core'
import type { DraftEnd } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Bilingual } from './Bilingual.tsx'
import css from './Inspector.module.css'
import { ComingFrom, type FieldsOf } from './Inspector.tsx'

const OUTCOMES = [
  'closed',
  'watching',
  'thanked',
  'left_in_area',
  'with_responsible',
  'assigned',
  'lead',
  'crisis',
  'noise',
] as const

export function EndFields({ id, node, editor, onChange, onSelect }: FieldsOf<DraftEnd>) {
  const { t } = useTranslation()
  return (
    <div className={css.fields}>
      <Bilingual
        label={t('inspector.shortName')}
        at={`nodes.${id}.title`}
        value={node.title}
        readOnly={editor.readOnly}
        onChange={(title) => onChange((one) => ({ ...one, title }), 'title')}
      />
      <Select
        label={t('inspector.outcome')}
        data-at={`nodes.${id}.outcome`}
        allowDeselect={false}
        disabled={editor.readOnly}
        value={node.outcome}
        data={OUTCOMES.map((value) => ({ value, label: t(`inspector.outcomes.${value}`) }))}
        onChange={(outcome) => outcome && onChange((one) => ({ ...one, outcome: outcome as DraftEnd['outcome'] }))}
      />
      <ComingFrom id={id} editor={editor} onSelect={onSelect} />
    </div>
  )
}
