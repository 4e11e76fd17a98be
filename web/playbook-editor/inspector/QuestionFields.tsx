import { Switch } from '@mantine/core'
import { addAnswer, addRule, MAX_ANSWERS } from '../../../src/core/playbook/edit.ts'
import type { DraftQuestion } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { Bilingual } from './Bilingual.tsx'
import { Hint } from './Hint.tsx'
import css from './Inspector.module.css'
import { ComingFrom, type FieldsOf, Section } from './Inspector.tsx'
import { RuleFields } from './RuleFields.tsx'
import { Way } from './Way.tsx'

export function QuestionFields({ id, node, editor, onChange, onSelect }: FieldsOf<DraftQuestion>) {
  const { t } = useTranslation()
  const { readOnly } = editor
  const at = `nodes.${id}`
  return (
    <div className={css.fields}>
      <p className={css.note}>
        {node.number === null
          ? t('inspector.subQuestion')
          : `${t('inspector.number', { n: node.number })}. ${t('inspector.numberText')}`}
      </p>
      <Bilingual
        label={t('inspector.question')}
        at={`${at}.text`}
        value={node.text}
        readOnly={readOnly}
        onChange={(text) => onChange((one) => ({ ...one, text }), 'text')}
      />
      <Hint
        at={`${at}.hint`}
        hint={node.hint}
        readOnly={readOnly}
        onChange={(hint, field) => onChange((one) => ({ ...one, hint }), field)}
      />
      <Bilingual
        label={t('inspector.shortName')}
        at={`${at}.title`}
        value={node.title}
        readOnly={readOnly}
        onChange={(title) => onChange((one) => ({ ...one, title }), 'title')}
      />
      <ComingFrom id={id} editor={editor} onSelect={onSelect} />
      <Section title={t('inspector.answers')}>
        {node.answers.map((answer, index) => (
          <AnswerFields
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place; its id may be doubled while it is mended
            key={index}
            id={id}
            index={index}
            answer={answer}
            node={node}
            editor={editor}
            onChange={onChange}
            onSelect={onSelect}
          />
        ))}
        {!readOnly && (
          <Button
            tone="quiet"
            size="compact"
            icon={IconPlus}
            disabled={node.answers.length >= MAX_ANSWERS}
            onClick={() => onChange(addAnswer)}
          >
            {t('inspector.addAnswer')}
          </Button>
        )}
      </Section>
      <Section title={t('inspector.rules')}>
        <p className={css.sub}>{t('inspector.rulesText')}</p>
        {node.suggestions.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
          <RuleFields key={index} id={id} index={index} rule={rule} node={node} editor={editor} onChange={onChange} />
        ))}
        {!readOnly && (
          <Button
            tone="quiet"
            size="compact"
            icon={IconPlus}
            disabled={node.suggestions.length >= 30}
            onClick={() => onChange(addRule)}
          >
            {t('inspector.addRule')}
          </Button>
        )}
      </Section>
      <Switch
        label={t('inspector.skip')}
        checked={node.skipTo !== null}
        disabled={readOnly}
        onChange={(event) => {
          const on = event.currentTarget.checked
          onChange((one) => ({ ...one, skipTo: on ? (one.answers[0]?.next ?? '') : null }))
        }}
      />
      {node.skipTo !== null && (
        <Way
          label={t('inspector.skipTo')}
          at={`${at}.skipTo`}
          way={{ from: id, skip: true }}
          editor={editor}
          onSelect={onSelect}
        />
      )}
    </div>
  )
}
