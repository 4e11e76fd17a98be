/** The first visit to an empty house: who owns it, and which brand it speaks for. Then the wizard. */
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { forgetDesk } from '../person/leave.ts'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import { OwnerForm } from './OwnerForm.tsx'

export function SetupPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <DoorFrame title={t('setup.title')} lead={t('setup.text')}>
      <OwnerForm
        create={(input) => api.createOwner({ body: input })}
        onMade={() => {
          void forgetDesk().then(() => navigate({ to: '/start/{-$step}' }))
        }}
      />
    </DoorFrame>
  )
}
