import { NumberInput, Select, Switch } from '@mantine/core'
import { ACTIONS, AUTOMATIC, isAction } from '../../../src/core/playbook/actions.ts'
import type { DraftAction } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { IconClick } from '../../ui/icons.ts'
import { Bilingual } from './Bilingual.tsx'
import { Hint } from './Hint.tsx'
import css from './Inspector.module.css'
import { ComingFrom, type FieldsOf } from './Inspector.tsx'
import { Way } from './Way.tsx'

/** How long a new reminder runs, until somebody says otherwise. */
const USUAL_HOURS = 4

export function ActionFields({ id, node, editor, onChange, onSelect }: FieldsOf<DraftAction>) {
  const { t } = useTranslation()
  const { readOnly } = editor
  const at = `nodes.${id}`
  return (
    <div className={css.fields}>
      <Select
        label={t('inspector.action')}
        data-at={`${at}.action`}
        allowDeselect={false}
        disabled={readOnly}
        error={isAction(node.action) ? undefined : node.action}
        value={isAction(node.action) ? node.action : null}
        data={ACTIONS.map((value) => ({ value, label: t(`inspector.actions.${value}`) }))}
        onChange={(action) =>
          action &&
          onChange((one) => ({ ...one, action, hours: action === 'start_timer' ? (one.hours ?? USUAL_HOURS) : null }))
        }
      />
      {AUTOMATIC.has(node.action) && (
        <p className={css.note}>
          <IconClick size={16} stroke={1.7} aria-hidden /> {t('inspector.automatic')}
        </p>
      )}
      {node.action === 'start_timer' && (
        <NumberInput
          label={t('inspector.hours')}
          data-at={`${at}.hours`}
          min={1}
          max={720}
          clampBehavior="strict"
          readOnly={readOnly}
          value={node.hours ?? ''}
          onChange={(hours) =>
            onChange((one) => ({ ...one, hours: typeof hours === 'number' && hours > 0 ? hours : null }), 'hours')
          }
        />
      )}
      <Bilingual
        label={t('inspector.shortName')}
        at={`${at}.title`}
        value={node.title}
        readOnly={readOnly}
        onChange={(title) => onChange((one) => ({ ...one, title }), 'title')}
      />
      <Hint
        at={`${at}.hint`}
        hint={node.hint}
        readOnly={readOnly}
        onChange={(hint, field) => onChange((one) => ({ ...one, hint }), field)}
      />
      {!AUTOMATIC.has(node.action) && (
        <Switch
          label={t('inspector.blocking')}
          description={t('inspector.blockingText')}
          checked={node.blocking}
          disabled={readOnly}
          onChange={(event) => {
            const blocking = event.currentTarget.checked
            onChange((one) => ({ ...one, blocking }))
          }}
        />
      )}
      <ComingFrom id={id} editor={editor} onSelect={onSelect} />
      <Way
        label={t('inspector.next')}
        at={`${at}.next`}
        way={{ from: id, answer: null }}
        editor={editor}
        onSelect={onSelect}
      />
    </div>
  )
}
