/** Every page one may open, every queue and area, and the pages that begin something new. */
import { useNavigate } from '@tanstack/react-router'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { QUEUES } from '../queue/names.ts'
import { IconDownload } from '../search/icons.ts'
import { IconNotebook, IconPlugConnected, IconSparkles, IconSpeakerphone, IconTag, IconUserPlus } from '../ui/icons.ts'
import type { Possible } from './found.ts'
import { PAGES } from './places.ts'

/** These have a key of their own, and stand there as commands. */
const WITH_KEY: ReadonlySet<string> = new Set(['new', 'mine', 'follow_up'])

export function usePages(): Possible[] {
  const { t } = useTranslation()
  const me = useMe()
  const brand = useBrand()
  const navigate = useNavigate()
  const may = (permission: string | null) =>
    permission === null || me.permissions.includes(permission) ? null : t('live.permission', { who: t('live.whoCan') })
  const areas = me.areas.filter(({ brand_id }) => !brand || brand_id === brand.id)
  const desk = (queue: string, area?: string) => () =>
    void navigate({
      to: '/desk/{-$queue}/{-$caseId}',
      params: { queue, caseId: undefined },
      search: area ? { area } : {},
    })
  const link = (to: string, search?: Record<string, string>) => () =>
    void navigate({ href: search ? `${to}?${new URLSearchParams(search)}` : to })
  const simple = { keys: [] }
  return [
    ...QUEUES.filter(({ name }) => !WITH_KEY.has(name)).map(({ name, icon }) => ({
      ...simple,
      id: `queue ${name}`,
      group: 'go' as const,
      title: t('palette.queue', { name: t(`queue.name.${name}`) }),
      icon,
      why: null,
      run: desk(name),
    })),
    ...areas.map(({ id, name, brand_id }) => ({
      ...simple,
      id: `to area ${id}`,
      group: 'go' as const,
      title: t('palette.area', { name: read(name) }),
      sub: me.brands.length > 1 ? me.brands.find((one) => one.id === brand_id)?.name : undefined,
      icon: IconTag,
      why: null,
      run: desk('new', id),
    })),
    ...areas.map(({ id, name }) => ({
      ...simple,
      id: `digest ${id}`,
      group: 'go' as const,
      title: t('palette.digest', { name: read(name) }),
      icon: IconSparkles,
      why: null,
      run: link(`/areas/${id}/digest`),
    })),
    {
      ...simple,
      id: 'ledger',
      group: 'go',
      title: t('palette.ledger'),
      icon: IconNotebook,
      why: may('goodwill.read'),
      run: link('/goodwill'),
    },
    {
      ...simple,
      id: 'briefing',
      group: 'make',
      title: t('palette.briefing'),
      icon: IconSpeakerphone,
      why: may('brand.manage'),
      run: link('/settings/briefing', { new: 'yes' }),
    },
    {
      ...simple,
      id: 'invite person',
      group: 'make',
      title: t('palette.invitePerson'),
      icon: IconUserPlus,
      why: may('people.manage'),
      run: link('/settings/people', { new: 'yes' }),
    },
    {
      ...simple,
      id: 'add channel',
      group: 'make',
      title: t('palette.addChannel'),
      icon: IconPlugConnected,
      why: may('channel.manage'),
      run: link('/settings/channels'),
    },
    {
      ...simple,
      id: 'export ledger',
      group: 'make',
      title: t('palette.exportLedger'),
      icon: IconDownload,
      why: may('goodwill.read'),
      run: () => window.location.assign('/api/goodwill/export'),
    },
    ...PAGES.map(({ to, icon, permission, label, of }) => ({
      ...simple,
      id: to,
      group: 'pages' as const,
      title: t(label as 'settings.channels'),
      sub: t(`palette.${of}`),
      icon,
      why: may(permission),
      run: link(to),
    })),
  ]
}
