import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { BriefingItem } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { IconCheck } from '../ui/icons.ts'
import css from './Item.module.css'
import { Item } from './Item.tsx'

/** What to know before the first answer of the day. What was on screen is what counts as read. */
export default function BriefingDialog({ items, onClose }: { items: BriefingItem[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [shown] = useState(items)
  const read = useAct(
    () => api.acknowledgeBriefings({ body: { read: shown.map(({ id, version }) => ({ id, version })) } }),
    { stale: [['briefing']], done: onClose },
  )
  return (
    <Modal opened onClose={onClose} title={t('briefing.start.title')} size="lg">
      <ul className={css.list}>
        {shown.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      <DialogFoot>
        <Button tone="quiet" onClick={onClose}>
          {t('briefing.start.later')}
        </Button>
        <Button
          tone="primary"
          icon={IconCheck}
          data-autofocus
          busy={read.isPending}
          onClick={() => read.mutate(undefined)}
        >
          {t('briefing.start.acknowledge')}
        </Button>
      </DialogFoot>
    </Modal>
  )
}
