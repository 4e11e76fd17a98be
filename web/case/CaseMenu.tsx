import { Menu } from '@mantine/core'
import { useAct } from '../api/act.ts'
import type { CaseMark } from '../api/types.ts'
import type { CaseViewName } from '../app/router.tsx'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { step } from '../live/outbox/post.ts'
import { useMe } from '../person/me.ts'
import { AreaIcon } from '../queue/AreaIcon.tsx'
import { IconButton } from '../ui/Button.tsx'
import {
  IconBinaryTree,
  IconCalendarPlus,
  IconCheck,
  IconCircleDashed,
  IconDotsVertical,
  IconHelpCircle,
  IconLock,
  IconPhone,
  IconRefresh,
  IconStar,
  IconTarget,
  IconUrgent,
  IconUser,
  IconUserShare,
  IconWall,
  IconX,
} from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { useDesk } from './desk.ts'
import { useTake } from './use-take.ts'

const MARKS = [
  ['lead', IconTarget],
  ['fan', IconStar],
  ['noise', IconWall],
  ['crisis', IconUrgent],
] as const

/** Everything else one can do with the case, by words. */
export function CaseMenu({
  onShow,
  onSide,
}: {
  onShow: (view: CaseViewName | undefined) => void
  onSide?: () => void
}) {
  const { t } = useTranslation()
  const me = useMe()
  const phone = useLayout() === 'phone'
  const { view, open } = useDesk()
  const params = { id: view.id }
  const options = { caseId: view.id }
  const who = view.customer.name
  const assign = useTake()
  const area = useAct((area_id: string) => step('setArea', who, { params, body: { area_id } }), options)
  const mark = useAct(
    (one: CaseMark) => step('markCase', who, { params, body: { mark: one, on: !view.marks.includes(one) } }),
    options,
  )
  const mine = view.assignee?.id === me.person.id
  const areas = me.areas.filter(({ brand_id }) => brand_id === view.brand_id)
  const tick = (on: boolean) => (on ? <IconCheck size={17} /> : null)
  const glyph = { size: 18, stroke: 1.7 }
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <IconButton label={t('app.menu')} icon={IconDotsVertical} />
      </Menu.Target>
      <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => assign.mutate(mine ? null : me.person.id)} leftSection={<IconUser {...glyph} />}>
          {t(mine ? 'case.release' : 'case.take')}
        </Menu.Item>
        {phone && (
          <>
            <Menu.Item onClick={() => open('hand_over')} leftSection={<IconUserShare {...glyph} />}>
              {t('case.handOver')}
            </Menu.Item>
            <Menu.Item onClick={() => open('done')} leftSection={<IconCheck {...glyph} />}>
              {t('case.done')}
            </Menu.Item>
            {onSide && (
              <Menu.Item onClick={onSide} leftSection={<IconBinaryTree {...glyph} />}>
                {t('case.side')}
              </Menu.Item>
            )}
          </>
        )}
        <Menu.Item onClick={() => onShow('loop')} leftSection={<IconCircleDashed {...glyph} />}>
          {t('loop.loop')}
        </Menu.Item>
        <Menu.Item
          onClick={() => open('invite')}
          leftSection={<IconLock {...glyph} />}
          disabled={view.handovers.length === 0}
        >
          {t('case.invite')}
        </Menu.Item>
        <Menu.Item onClick={() => open('call')} leftSection={<IconPhone {...glyph} />}>
          {t('case.recordCall')}
        </Menu.Item>
        <Menu.Item onClick={() => open('update')} leftSection={<IconCalendarPlus {...glyph} />}>
          {t('case.promiseUpdate')}
        </Menu.Item>
        <Menu.Item onClick={() => open('notify')} leftSection={<IconUserShare {...glyph} />}>
          {t('routing.notMineTo')}
        </Menu.Item>
        <Menu.Item onClick={() => open('ask_policy')} leftSection={<IconHelpCircle {...glyph} />}>
          {t('policies.ask')}
        </Menu.Item>
        {view.status === 'closed' ? (
          <Menu.Item onClick={() => open('reopen')} leftSection={<IconRefresh {...glyph} />}>
            {t('case.reopen')}
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => open('close')} leftSection={<IconX {...glyph} />}>
            {t('case.closeWith')}
          </Menu.Item>
        )}
        {areas.length > 0 && <Menu.Label>{t('case.area')}</Menu.Label>}
        {areas.map(({ id, name, icon }) => (
          <Menu.Item
            key={id}
            onClick={() => area.mutate(id)}
            leftSection={<AreaIcon icon={icon} size={18} />}
            rightSection={tick(view.area_id === id)}
          >
            {read(name)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('case.marks')}</Menu.Label>
        {MARKS.map(([name, Glyph]) => (
          <Menu.Item
            key={name}
            onClick={() => mark.mutate(name)}
            leftSection={<Glyph {...glyph} />}
            rightSection={tick(view.marks.includes(name))}
          >
            {t(`flag.mark.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
