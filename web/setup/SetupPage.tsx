/** The first visit to an empty house: who owns it, and which brand it speaks for. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import { FirstStep } from './FirstStep.tsx'
import { OwnerForm } from './OwnerForm.tsx'

export function SetupPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [made, setMade] = useState(false)
  if (made)
    return (
      <DoorFrame title={t('setup.firstStep')} lead={t('setup.firstStepText')}>
        <FirstStep onReady={() => void navigate({ to: '/' })} />
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('setup.title')} lead={t('setup.text')}>
      <OwnerForm
        create={(input) => api.createOwner({ body: input })}
        onMade={() => {
          client.clear()
          setMade(true)
        }}
      />
    </DoorFrame>
  )
}
