import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useLayout } from '../../ui/layout.ts'
import { Loaded } from '../Loaded.tsx'
import { kindsQuery } from '../queries.ts'
import type { Channel } from '../types.ts'
import { AddForm } from './AddForm.tsx'

type AddChannelProps = {
  /** Those that are connected already: a new one may hang on the same connection. */
  channels: Channel[]
  opened: boolean
  onClose: () => void
  onAdded: (id: string, name: string) => void
}

export function AddChannel({ channels, opened, onClose, onAdded }: AddChannelProps) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const query = useQuery(kindsQuery())
  return (
    <Modal opened={opened} onClose={onClose} title={t('channels.add')} size="lg" fullScreen={phone}>
      <Loaded part query={query}>
        {({ items }) =>
          items[0] ? (
            <AddForm channels={channels} kinds={items} first={items[0]} onClose={onClose} onAdded={onAdded} />
          ) : (
            <p>{t('channels.noKinds')}</p>
          )
        }
      </Loaded>
    </Modal>
  )
}
