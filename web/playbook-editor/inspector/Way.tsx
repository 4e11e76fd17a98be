import { Menu, Select, Switch } from '@mantine/core'
import { type Way as Arrow, addStep, lead, leadsBack, setNode, targetOf } from '../../../src/core/playbook/edit.ts'
import { nodeAt, treeOrder } from '../../../src/core/playbook/graph.ts'
import type { DraftAction, DraftQuestion } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { titleOf } from '../look.ts'
import type { Editor } from '../use-editor.ts'
import css from './Inspector.module.css'

type Props = { label: string; at: string; way: Arrow; editor: Editor; onSelect: (id: string) => void }

/** Where one arrow leads: to any step, to a new one in between, or back. */
export function Way({ label, at, way, editor, onSelect }: Props) {
  const { t } = useTranslation()
  const { document: draft, change, readOnly } = editor
  const target = targetOf(draft, way) ?? ''
  const node = nodeAt(draft, way.from)
  const returns =
    node?.kind === 'action'
      ? node.returns
      : node?.kind === 'question' &&
        !('skip' in way) &&
        way.answer !== null &&
        (node.answers[way.answer]?.returns ?? false)
  const back = returns || leadsBack(draft, way)
  const add = (kind: 'question' | 'action' | 'end') => {
    const grown = addStep(draft, way, kind)
    change(() => grown.draft)
    onSelect(grown.id)
  }
  const declare = (on: boolean) =>
    change((all) =>
      setNode<DraftAction | DraftQuestion>(all, way.from, (one) =>
        one.kind === 'action'
          ? { ...one, returns: on }
          : {
              ...one,
              answers: one.answers.map((each, index) =>
                !('skip' in way) && index === way.answer ? { ...each, returns: on } : each,
              ),
            },
      ),
    )
  return (
    <div className={css.way}>
      <Select
        label={label}
        data-at={at}
        searchable
        allowDeselect={false}
        disabled={readOnly}
        placeholder={t('inspector.nowhere')}
        error={nodeAt(draft, target) ? undefined : t('inspector.nowhere')}
        value={nodeAt(draft, target) ? target : null}
        data={treeOrder(draft)
          .filter((id) => id !== way.from)
          .map((id) => ({ value: id, label: titleOf(draft, id) }))}
        onChange={(to) => to && change((all) => lead(all, way, to))}
      />
      {back && (
        <Switch
          label={t('inspector.wayBack')}
          description={t('inspector.wayBackText')}
          checked={returns}
          disabled={readOnly}
          onChange={(event) => declare(event.currentTarget.checked)}
        />
      )}
      {!readOnly && !('skip' in way) && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button tone="quiet" size="compact" icon={IconPlus}>
              {t('inspector.newStep')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => add('action')}>{t('inspector.newAction')}</Menu.Item>
            <Menu.Item onClick={() => add('question')}>{t('inspector.newQuestion')}</Menu.Item>
            <Menu.Item onClick={() => add('end')}>{t('inspector.newEnd')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
