import { Select } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { step } from '../../live/outbox/post.ts'
import { useMe } from '../../person/me.ts'
import { PersonOption } from '../../routing/PersonOption.tsx'
import { WhoIsTold } from '../../routing/WhoIsTold.tsx'
import { IconUserShare } from '../../ui/icons.ts'
import { useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

/** Gives the case to an area or a person; with the request to acknowledge, it stays in sight until they do. */
export function HandOverForm({ onDone, mustAcknowledge = false }: { onDone: () => void; mustAcknowledge?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const { view } = useDesk()
  const suggested = view.suggested_area_id ?? view.area_id
  const [area, setArea] = useState<string | null>(suggested)
  const [person, setPerson] = useState<string | null>(null)
  const [acknowledge, setAcknowledge] = useState(mustAcknowledge || view.severity >= 3)
  const params = { id: view.id }
  const who = view.customer.name
  const act = useAct(
    async () => {
      if (acknowledge) return step('notifyResponsible', who, { params, body: { area_id: area, person_id: person } })
      const moves = area !== view.area_id || !person
      const [moved, given] = await Promise.all([
        moves ? step('setArea', who, { params, body: { area_id: area } }) : null,
        person ? step('assignCase', who, { params, body: { person_id: person } }) : null,
      ])
      return given ?? moved
    },
    { caseId: view.id },
  )
  const areas = me.areas
    .filter(({ brand_id }) => brand_id === view.brand_id)
    .map(({ id, name }) => ({ value: id, label: read(name) }))
  const people = me.people.filter(({ id }) => id !== me.person.id).map(({ id, name }) => ({ value: id, label: name }))
  // A hand-over shows at once; a refusal says so and takes it back.
  return (
    <Form
      submit={t(acknowledge ? 'routing.told.submit' : 'dialog.hand_over.submit')}
      icon={IconUserShare}
      busy={act.isPending}
      blocked={!area && !person}
      onSubmit={() => {
        act.mutate(undefined)
        onDone()
      }}
      onCancel={onDone}
      filled={suggested !== null}
    >
      <p className={css.lead}>{t(mustAcknowledge ? 'routing.told.text' : 'dialog.hand_over.text')}</p>
      <Select
        label={t('case.area')}
        data={areas}
        value={area}
        onChange={setArea}
        clearable
        allowDeselect={false}
        data-autofocus={suggested === null || undefined}
      />
      <Select
        label={t('dialog.hand_over.person')}
        data={people}
        value={person}
        onChange={setPerson}
        clearable
        allowDeselect={false}
        searchable
        renderOption={({ option }) => <PersonOption id={option.value} name={option.label} />}
      />
      {acknowledge && <WhoIsTold caseId={view.id} area={area} person={person} />}
      {!mustAcknowledge && (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={acknowledge}
            onChange={(event) => setAcknowledge(event.currentTarget.checked)}
          />
          {t('dialog.hand_over.acknowledge')}
        </label>
      )}
    </Form>
  )
}
