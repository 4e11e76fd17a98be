import { Modal } from '@mantine/core'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'

export function RemoveSample({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useAct(() => api.removeSampleData(), {
    done: () => {
      onClose()
      void client.invalidateQueries()
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title={t('top.removeSample')}>
      <p>{t('top.removeSampleAsk')}</p>
      <DialogFoot>
        <Button onClick={onClose} tone="quiet">
          {t('app.cancel')}
        </Button>
        <Button onClick={() => remove.mutate(undefined)} busy={remove.isPending} tone="danger">
          {t('top.removeSample')}
        </Button>
      </DialogFoot>
    </Modal>
  )
}
