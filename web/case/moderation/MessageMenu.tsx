import { Menu } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Message } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Confirm } from '../../settings/Confirm.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { IconDotsVertical, IconEye, IconEyeOff, IconThumbUp, IconThumbUpFilled, IconTrash } from '../../ui/icons.ts'
import { type Moderation, useModeration } from './use-moderation.ts'

const HideDialog = lazy(() => import('./HideDialog.tsx'))

const GLYPHS: Record<Moderation, Icon> = {
  like: IconThumbUp,
  unlike: IconThumbUpFilled,
  hide: IconEyeOff,
  unhide: IconEye,
  delete: IconTrash,
}

/** What can be done with this message on its platform; nothing when nothing can. */
export function MessageMenu({ message, name, className }: { message: Message; name: string; className?: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'hide' | 'delete' | null>(null)
  const act = useModeration(message.id, { done: () => setAsking(null) })
  if (message.can.length === 0) return null
  const choose = (action: Moderation) =>
    action === 'hide' || action === 'delete' ? setAsking(action) : act.mutate({ action })
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <IconButton label={t('moderation.menu', { name })} icon={IconDotsVertical} className={className} />
        </Menu.Target>
        <Menu.Dropdown>
          {message.can.map((action) => {
            const Glyph = GLYPHS[action]
            return (
              <Menu.Item
                key={action}
                leftSection={<Glyph size={18} stroke={1.7} />}
                color={action === 'delete' ? 'var(--mg-bad)' : undefined}
                onClick={() => choose(action)}
              >
                {t(`moderation.act.${action}`)}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <Suspense>{asking === 'hide' && <HideDialog message={message} onClose={() => setAsking(null)} />}</Suspense>
      <Confirm
        opened={asking === 'delete'}
        title={t('moderation.act.delete')}
        act={t('moderation.deleteAct')}
        busy={act.isPending}
        onAct={() => act.mutate({ action: 'delete' })}
        onClose={() => setAsking(null)}
      >
        {t('moderation.deleteText')}
      </Confirm>
    </>
  )
}
