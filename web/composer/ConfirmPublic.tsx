import { Modal } from '@mantine/core'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { compact } from '../ui/format.ts'
import { IconWorld } from '../ui/icons.ts'
import css from './ConfirmPublic.module.css'

type Props = { opened: boolean; text: string; reach: number; onClose: () => void; onConfirm: () => void }

/** Words written for one person are about to be shown to all: asked once. */
export default function ConfirmPublic({ opened, text, reach, onClose, onConfirm }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={t('composer.toPublicTitle')}>
      <p>{reach > 0 ? t('composer.toPublic', { count: reach, shown: compact(reach) }) : t('composer.toPublicAll')}</p>
      <blockquote className={css.quote} dir="auto">
        {text}
      </blockquote>
      <DialogFoot>
        <Button tone="quiet" onClick={onClose} data-autofocus>
          {t('composer.stayPrivate')}
        </Button>
        <Button tone="public" icon={IconWorld} onClick={onConfirm}>
          {t('composer.goPublic')}
        </Button>
      </DialogFoot>
    </Modal>
  )
}
