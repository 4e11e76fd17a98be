import { Select } from '@mantine/core'
import { moved } from '../../../src/core/playbook/edit.ts'
import type { Condition, DraftQuestion, DraftSuggestion } from '../../../src/core/playbook/schema.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconArrowDown, IconArrowUp, IconBulb, IconPlus, IconTrash } from '../../ui/icons.ts'
import { labelOf } from '../look.ts'
import { Bilingual } from './Bilingual.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import css from './Inspector.module.css'
import type { FieldsOf } from './Inspector.tsx'

const NEW: Condition = { field: 'intent', is: [], atLeast: null, atMost: null }

type Props = Omit<FieldsOf<DraftQuestion>, 'onSelect'> & { index: number; rule: DraftSuggestion }

/** One rule: when these hold, this answer is suggested, and this is said as the reason. */
export function RuleFields({ id, index, rule, node, editor, onChange }: Props) {
  const { t } = useTranslation()
  const { readOnly } = editor
  const at = `nodes.${id}.suggestions.${index}`
  const set = (change: (one: DraftSuggestion) => DraftSuggestion, field?: string) =>
    onChange(
      (all) => ({ ...all, suggestions: all.suggestions.map((one, place) => (place === index ? change(one) : one)) }),
      field && `suggestions.${index}.${field}`,
    )
  const setWhen = (change: (when: Condition[]) => Condition[]) => set((one) => ({ ...one, when: change(one.when) }))
  const suggested = node.answers.find((one) => one.id === rule.answer)
  return (
    <details className={css.fold}>
      <summary className={css.summary}>
        <IconBulb size={17} stroke={1.7} aria-hidden />
        <span className={css.words}>
          {suggested ? labelOf(suggested.label, suggested.id) : t('editor.loose')}:{' '}
          {read(rule.because) || t('inspector.rule', { n: index + 1 })}
        </span>
      </summary>
      <div className={css.fields}>
        <Select
          label={t('inspector.suggests')}
          data-at={`${at}.answer`}
          allowDeselect={false}
          disabled={readOnly}
          error={suggested ? undefined : t('inspector.nowhere')}
          value={suggested ? rule.answer : null}
          data={node.answers
            .filter((one, place) => node.answers.findIndex((each) => each.id === one.id) === place)
            .map((one) => ({ value: one.id, label: labelOf(one.label, one.id) }))}
          onChange={(answer) => answer && set((one) => ({ ...one, answer }))}
        />
        {rule.when.map((condition, nth) => (
          <ConditionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
            key={nth}
            label={t(nth === 0 ? 'inspector.when' : 'inspector.and')}
            at={`${at}.when`}
            condition={condition}
            readOnly={readOnly}
            onChange={(next) => setWhen((when) => when.map((one, place) => (place === nth ? next : one)))}
            onRemove={rule.when.length > 1 ? () => setWhen((when) => when.filter((_, place) => place !== nth)) : null}
          />
        ))}
        <Bilingual
          label={t('inspector.because')}
          at={`${at}.because`}
          value={rule.because}
          readOnly={readOnly}
          onChange={(because) => set((one) => ({ ...one, because }), 'because')}
        />
        {!readOnly && (
          <div className={css.row}>
            <Button
              tone="quiet"
              size="compact"
              icon={IconPlus}
              disabled={rule.when.length >= 10}
              onClick={() => setWhen((when) => [...when, NEW])}
            >
              {t('inspector.addCondition')}
            </Button>
            <span className={css.space} />
            <IconButton
              icon={IconArrowUp}
              label={t('inspector.up')}
              disabled={index === 0}
              onClick={() => onChange((all) => ({ ...all, suggestions: moved(all.suggestions, index, -1) }))}
            />
            <IconButton
              icon={IconArrowDown}
              label={t('inspector.down')}
              disabled={index === node.suggestions.length - 1}
              onClick={() => onChange((all) => ({ ...all, suggestions: moved(all.suggestions, index, 1) }))}
            />
            <IconButton
              icon={IconTrash}
              label={t('inspector.removeRule', { n: index + 1 })}
              onClick={() =>
                onChange((all) => ({ ...all, suggestions: all.suggestions.filter((_, place) => place !== index) }))
              }
            />
          </div>
        )}
      </div>
    </details>
  )
}
