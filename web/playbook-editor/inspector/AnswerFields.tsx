import { Select } from '@mantine/core'
import { moved, removeAnswer } from '../../../src/core/playbook/edit.ts'
import { nodeAt } from '../../../src/core/playbook/graph.ts'
import type { DraftAnswer, DraftQuestion } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { labelOf, titleOf } from '../look.ts'
import { Bilingual } from './Bilingual.tsx'
import css from './Inspector.module.css'
import type { FieldsOf } from './Inspector.tsx'
import { Way } from './Way.tsx'

const KINDS = ['complaint', 'question', 'praise', 'lead', 'noise'] as const
const PLACES = ['public', 'private', 'internal'] as const

type Props = FieldsOf<DraftQuestion> & { index: number; answer: DraftAnswer }

/** One answer: folded it says where it leads; open it is all of it. */
export function AnswerFields({ id, index, answer, node, editor, onChange, onSelect }: Props) {
  const { t } = useTranslation()
  const { readOnly, document: draft } = editor
  const at = `nodes.${id}.answers.${index}`
  const set = (change: (one: DraftAnswer) => DraftAnswer, field?: string) =>
    onChange(
      (all) => ({ ...all, answers: all.answers.map((one, place) => (place === index ? change(one) : one)) }),
      field && `answers.${index}.${field}`,
    )
  const target = nodeAt(draft, answer.next)
  return (
    <details className={css.fold}>
      <summary className={css.summary}>
        <Kbd>{String(index + 1)}</Kbd>
        <span className={css.words}>
          {t('editor.goesTo', {
            answer: labelOf(answer.label, t('inspector.answer', { n: index + 1 })),
            target: target ? titleOf(draft, answer.next) : t('editor.loose'),
          })}
        </span>
      </summary>
      <div className={css.fields}>
        <Bilingual
          label={t('inspector.answer', { n: index + 1 })}
          at={`${at}.label`}
          value={answer.label}
          readOnly={readOnly}
          onChange={(label) => set((one) => ({ ...one, label }), 'label')}
        />
        <Way
          label={t('inspector.leadsTo')}
          at={`${at}.next`}
          way={{ from: id, answer: index }}
          editor={editor}
          onSelect={onSelect}
        />
        {node.number === 2 && (
          <Select
            label={t('inspector.says')}
            disabled={readOnly}
            value={answer.sets.kind ?? ''}
            data={[
              { value: '', label: t('inspector.saysNothing') },
              ...KINDS.map((value) => ({ value, label: t(`inspector.kind.${value}`) })),
            ]}
            onChange={(kind) => set((one) => ({ ...one, sets: kind ? { kind: kind as (typeof KINDS)[number] } : {} }))}
          />
        )}
        <h4 className={css.minor}>{t('inspector.willDo')}</h4>
        {answer.consequences.map((consequence, nth) => {
          const change = (words: Partial<typeof consequence>, field?: string) =>
            set(
              (one) => ({
                ...one,
                consequences: one.consequences.map((each, place) => (place === nth ? { ...each, ...words } : each)),
              }),
              field,
            )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: consequences have no name but their place
            <div key={nth} className={css.inner}>
              <div className={css.row}>
                <Select
                  aria-label={t('inspector.seenBy')}
                  disabled={readOnly}
                  allowDeselect={false}
                  value={consequence.visibility}
                  data={PLACES.map((value) => ({ value, label: t(`inspector.${value}`) }))}
                  onChange={(visibility) => visibility && change({ visibility: visibility as (typeof PLACES)[number] })}
                />
                {!readOnly && (
                  <IconButton
                    icon={IconTrash}
                    label={t('inspector.removeConsequence')}
                    onClick={() =>
                      set((one) => ({ ...one, consequences: one.consequences.filter((_, place) => place !== nth) }))
                    }
                  />
                )}
              </div>
              <Bilingual
                label={t('inspector.consequence', { n: nth + 1 })}
                at={`${at}.consequences.${nth}.text`}
                value={consequence.text}
                readOnly={readOnly}
                onChange={(text) => change({ text }, `consequences.${nth}`)}
              />
            </div>
          )
        })}
        {!readOnly && (
          <div className={css.row}>
            <Button
              tone="quiet"
              size="compact"
              icon={IconPlus}
              disabled={answer.consequences.length >= 8}
              onClick={() =>
                set((one) => ({
                  ...one,
                  consequences: [...one.consequences, { visibility: 'internal', text: { he: '', en: '' } }],
                }))
              }
            >
              {t('inspector.addConsequence')}
            </Button>
            <span className={css.space} />
            <IconButton
              icon={IconArrowUp}
              label={t('inspector.up')}
              disabled={index === 0}
              onClick={() => onChange((all) => ({ ...all, answers: moved(all.answers, index, -1) }))}
            />
            <IconButton
              icon={IconArrowDown}
              label={t('inspector.down')}
              disabled={index === node.answers.length - 1}
              onClick={() => onChange((all) => ({ ...all, answers: moved(all.answers, index, 1) }))}
            />
            <IconButton
              icon={IconTrash}
              label={t('inspector.removeAnswer', { n: index + 1 })}
              disabled={node.answers.length <= 2}
              onClick={() => onChange((all) => removeAnswer(all, index))}
            />
          </div>
        )}
      </div>
    </details>
  )
}
