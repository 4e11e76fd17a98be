import { Menu, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useConnection } from '../live/connection.ts'
import { leave } from '../person/leave.ts'
import { useMay, useMe } from '../person/me.ts'
import { usePreferences } from '../person/preferences.ts'
import { PresenceItems } from '../routing/PresenceItems.tsx'
import { useMyPresence } from '../routing/presence.ts'
import { Avatar } from '../ui/Avatar.tsx'
import {
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLayoutList,
  IconLayoutRows,
  IconLogout,
  IconMoon,
  IconSun,
  IconTrash,
} from '../ui/icons.ts'
import { PresenceDot } from '../ui/PresenceDot.tsx'
import css from './TopBar.module.css'
import { TONGUES, useLanguage } from './use-language.ts'

const RemoveSample = lazy(async () => ({ default: (await import('./RemoveSample.tsx')).RemoveSample }))

const THEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const

export function PersonMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  const [preferences, setPreferences] = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const live = useConnection().state !== 'down'
  const { state } = useMyPresence()
  const mayRemove = useMay('sample-data') || me.role === 'owner'
  const tick = (on: boolean) => (on ? <IconCheck size={17} /> : null)
  const { speak } = useLanguage()
  const goOut = async () => {
    await leave()
    await navigate({ to: '/sign-in' })
  }
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <button
            type="button"
            className={css.person}
            aria-label={`${t('top.account')}: ${me.person.name}, ${t(`routing.presence.${state}`)}`}
          >
            <Avatar name={me.person.name} size={34} ours />
            <span className={css.presence}>
              <PresenceDot state={live ? state : 'away'} />
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown mah="86dvh" style={{ overflowY: 'auto' }}>
          <Menu.Label>
            <bdi>{me.person.name}</bdi> · <bdi>{me.person.email}</bdi>
          </Menu.Label>
          <Menu.Divider />
          <PresenceItems />
          <Menu.Label>{t('top.language')}</Menu.Label>
          {TONGUES.map(([language, name]) => (
            <Menu.Item
              key={language}
              lang={language}
              onClick={() => speak(language)}
              leftSection={<IconLanguage size={18} stroke={1.7} />}
              rightSection={tick(me.person.language === language)}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Label>{t('top.theme.title')}</Menu.Label>
          {THEMES.map(([scheme, Glyph]) => (
            <Menu.Item
              key={scheme}
              onClick={() => setColorScheme(scheme)}
              leftSection={<Glyph size={18} stroke={1.7} />}
              rightSection={tick(colorScheme === scheme)}
            >
              {t(`top.theme.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('top.density')}</Menu.Label>
          <Menu.Item
            onClick={() => setPreferences({ density: 'comfortable' })}
            leftSection={<IconLayoutList size={18} stroke={1.7} />}
            rightSection={tick(preferences.density === 'comfortable')}
          >
            {t('queue.density.comfortable')}
          </Menu.Item>
          <Menu.Item
            onClick={() => setPreferences({ density: 'compact' })}
            leftSection={<IconLayoutRows size={18} stroke={1.7} />}
            rightSection={tick(preferences.density === 'compact')}
          >
            {t('queue.density.compact')}
          </Menu.Item>
          <Menu.Divider />
          {me.sample_data && mayRemove && (
            <Menu.Item onClick={() => setRemoving(true)} leftSection={<IconTrash size={18} stroke={1.7} />}>
              {t('top.removeSample')}
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() => void goOut()}
            leftSection={<IconLogout size={18} stroke={1.7} className="mirror" />}
          >
            {t('top.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{removing && <RemoveSample opened onClose={() => setRemoving(false)} />}</Suspense>
    </>
  )
}
