/** How one sees the desk: brand, theme, language, and how one is seen. */
import { useMantineColorScheme } from '@mantine/core'
import { chooseBrand } from '../frame/brand-choice.ts'
import { TONGUES, useLanguage } from '../frame/use-language.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { useMyPresence } from '../routing/presence.ts'
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun, IconUserCheck, IconUsers } from '../ui/icons.ts'
import type { Possible } from './found.ts'

const THEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const

export function useView(): Possible[] {
  const { t } = useTranslation()
  const { brands } = useMe()
  const brand = useBrand()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { spoken, speak } = useLanguage()
  const presence = useMyPresence()
  const entry = (id: string, title: string, icon: Possible['icon'], now: boolean, run: () => void): Possible => ({
    id,
    group: 'view',
    title,
    sub: now ? t('palette.now') : undefined,
    icon,
    keys: [],
    why: null,
    run,
  })
  return [
    ...(brands.length > 1
      ? [
          entry('brand all', t('palette.brand', { name: t('top.allBrands') }), IconUsers, brand === null, () =>
            chooseBrand(null),
          ),
          ...brands.map(({ id, name }) =>
            entry(`brand ${id}`, t('palette.brand', { name }), IconUsers, brand?.id === id, () => chooseBrand(id)),
          ),
        ]
      : []),
    ...THEMES.map(([scheme, icon]) =>
      entry(
        `theme ${scheme}`,
        t('palette.theme', { name: t(`top.theme.${scheme}`) }),
        icon,
        colorScheme === scheme,
        () => setColorScheme(scheme),
      ),
    ),
    ...TONGUES.map(([language, name]) =>
      entry(`language ${language}`, t('palette.language', { name }), IconLanguage, spoken === language, () =>
        speak(language),
      ),
    ),
    ...(['available', 'busy', 'off'] as const).map((chosen) =>
      entry(
        `presence ${chosen}`,
        t('palette.presence', { name: t(`routing.presence.choose.${chosen}`) }),
        IconUserCheck,
        presence.chosen === chosen,
        () => presence.choose(chosen),
      ),
    ),
  ]
}
