import { NumberInput, Select } from '@mantine/core'
import { treeOrder } from '../../../src/core/playbook/graph.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { titleOf } from '../look.ts'
import type { Editor } from '../use-editor.ts'
import { Bilingual } from './Bilingual.tsx'
import css from './Inspector.module.css'

const TIMES = ['quietHours', 'updateAfterHours', 'followUpHours'] as const

/** What belongs to no single step: the name, the first step, and the hours. */
export function WholeFields({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { document: draft, change, readOnly } = editor
  return (
    <div className={css.fields}>
      <Bilingual
        label={t('inspector.name')}
        at="name"
        value={draft.name}
        readOnly={readOnly}
        onChange={(name) => change((all) => ({ ...all, name }), 'name')}
      />
      <Select
        label={t('inspector.start')}
        data-at="start"
        allowDeselect={false}
        disabled={readOnly}
        value={draft.start}
        data={treeOrder(draft).map((id) => ({ value: id, label: titleOf(draft, id) }))}
        onChange={(start) => start && change((all) => ({ ...all, start }))}
      />
      {TIMES.map((key) => (
        <NumberInput
          key={key}
          label={t(`inspector.${key}`)}
          data-at={key}
          min={1}
          max={720}
          clampBehavior="strict"
          readOnly={readOnly}
          value={draft[key]}
          onChange={(hours) =>
            typeof hours === 'number' && hours > 0 && change((all) => ({ ...all, [key]: hours }), key)
          }
        />
      ))}
    </div>
  )
}
