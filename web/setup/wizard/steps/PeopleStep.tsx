import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HELPER_DUTY } from '../../../../src/core/team/wizard.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { InviteDialog } from '../../../people/InviteDialog.tsx'
import { OpenInvitations } from '../../../people/OpenInvitations.tsx'
import { invitationsQuery, peopleQuery } from '../../../settings/queries.ts'
import page from '../../../settings/Settings.module.css'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Name } from '../../../ui/Bidi.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconEye, IconUserPlus } from '../../../ui/icons.ts'
import { PeoplePreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useWalk } from '../walk.ts'
import css from './Steps.module.css'

/** Who answers, and alone: who helps by a glance each hour. */
export function PeopleStep() {
  const { t } = useTranslation()
  const { wizard } = useWalk()
  const people = useSuspenseQuery(peopleQuery()).data.items
  const invited = useSuspenseQuery(invitationsQuery()).data.items
  const [inviting, setInviting] = useState(false)
  const solo = wizard.kind === 'solo'
  const helped = people.length > 1 || invited.length > 0
  const alone = solo && !wizard.helper_glances
  return (
    <StepFrame
      title={t(solo ? 'wizard.people.soloTitle' : 'wizard.people.title')}
      text={t(solo ? 'wizard.people.soloText' : 'wizard.people.text')}
      blocked={helped || alone ? null : t('wizard.people.blocked')}
      moving={alone ? { confirm: 'people' } : {}}
      preview={<PeoplePreview people={people} invited={invited.length} glance={solo && wizard.helper_glances} />}
    >
      <ul className={page.card}>
        {people.map(({ id, name, role }) => (
          <li key={id} className={page.row}>
            <Avatar name={name} size={40} ours />
            <span className={page.main}>
              <span className={page.name}>
                <Name>{name}</Name>
              </span>
              <span className={page.small}> {t(`people.roles.${role}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <OpenInvitations />
      <div>
        <Button tone={helped ? 'secondary' : 'primary'} icon={IconUserPlus} onClick={() => setInviting(true)}>
          {t('people.invite')}
        </Button>
      </div>
      {solo && wizard.helper_glances && (
        <section className={css.box}>
          <IconEye size={22} stroke={1.6} aria-hidden />
          <p>{t('wizard.people.helper', { from: HELPER_DUTY.from, to: HELPER_DUTY.to })}</p>
        </section>
      )}
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </StepFrame>
  )
}
