import { MultiSelect, NumberInput } from '@mantine/core'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { PersonOption } from '../../routing/PersonOption.tsx'
import { Name } from '../../ui/Bidi.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { IconArrowDown, IconArrowUp } from '../../ui/icons.ts'
import css from './Areas.module.css'

type Owners = { people: string[]; step_minutes: number | null }

/** Who belongs to an area, in which order they are told, and how long each has to acknowledge. */
export function AreaPeople({ owners, onChange }: { owners: Owners; onChange: (owners: Partial<Owners>) => void }) {
  const { t } = useTranslation()
  const { people: everybody } = useMe()
  const { people } = owners
  const nameOf = (id: string) => everybody.find((one) => one.id === id)?.name ?? ''
  const move = (at: number, by: number) => {
    const ids = [...people]
    const [moved = ''] = ids.splice(at, 1)
    ids.splice(at + by, 0, moved)
    onChange({ people: ids })
  }
  return (
    <>
      <MultiSelect
        label={t('areas.people')}
        description={t('areas.peopleText')}
        size="md"
        searchable
        value={people}
        data={everybody.map(({ id, name }) => ({ value: id, label: name }))}
        renderOption={({ option }) => <PersonOption id={option.value} name={option.label} />}
        onChange={(ids) => onChange({ people: ids })}
      />
      {people.length > 1 && (
        <div className={css.order}>
          <span className={css.orderTitle}>{t('routing.area.order')}</span>
          <span className={css.sub}>{t('routing.area.orderText')}</span>
          <ol>
            {people.map((id, at) => (
              <li key={id} className={css.place}>
                <span className={css.words}>
                  <Name>{nameOf(id)}</Name>
                </span>
                <IconButton
                  icon={IconArrowUp}
                  label={t('routing.area.earlier', { name: nameOf(id) })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon={IconArrowDown}
                  label={t('routing.area.later', { name: nameOf(id) })}
                  disabled={at === people.length - 1}
                  onClick={() => move(at, 1)}
                />
              </li>
            ))}
          </ol>
        </div>
      )}
      <NumberInput
        label={t('routing.area.step')}
        description={t('routing.area.stepText')}
        size="md"
        w={220}
        min={1}
        max={1440}
        allowDecimal={false}
        value={owners.step_minutes ?? ''}
        onChange={(value) => onChange({ step_minutes: typeof value === 'number' ? value : null })}
      />
    </>
  )
}
