import { Menu } from '@mantine/core'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconCheck } from '../ui/icons.ts'
import { PresenceDot } from '../ui/PresenceDot.tsx'
import { useMyPresence } from './presence.ts'

const CHOICES = ['available', 'busy', 'off'] as const

/** How one wants to be seen, in the person menu. */
export function PresenceItems() {
  const { t } = useTranslation()
  const { chosen, choose } = useMyPresence()
  return (
    <>
      <Menu.Label>{t('routing.presence.title')}</Menu.Label>
      {CHOICES.map((one) => (
        <Menu.Item
          key={one}
          onClick={() => choose(one)}
          leftSection={<PresenceDot state={one} />}
          rightSection={chosen === one ? <IconCheck size={17} /> : null}
        >
          {t(`routing.presence.choose.${one}`)}
        </Menu.Item>
      ))}
    </>
  )
}
