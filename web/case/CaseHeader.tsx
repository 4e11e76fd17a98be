import { Tooltip } from '@mantine/core'
import { Fragment } from 'react'
import type { CaseViewName } from '../app/router.tsx'
import type { CommandName } from '../commands/registry.ts'
import { keyProps } from '../commands/shown.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { areaName, useMe, useWhyNot } from '../person/me.ts'
import { Name } from '../ui/Bidi.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import {
  IconCalendarPlus,
  IconCheck,
  IconChevronRight,
  IconCircleDashed,
  IconLayoutSidebarRightCollapse,
  IconMessages,
  IconRefresh,
  IconUserQuestion,
  IconUserShare,
} from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { CaseRing } from '../ui/Ring.tsx'
import { WatchersChip } from '../watching/WatchersChip.tsx'
import { useOthers } from '../watching/watchers.ts'
import css from './CaseHeader.module.css'
import { CaseMenu } from './CaseMenu.tsx'
import { useDesk } from './desk.ts'

type Props = {
  show: CaseViewName | undefined
  onShow: (view: CaseViewName | undefined) => void
  onBack: () => void
  onSide: () => void
}

export function CaseHeader({ show, onShow, onBack, onSide }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const layout = useLayout()
  const { view, open } = useDesk()
  const phone = layout === 'phone'
  const owner = view.assignee
    ? view.assignee.id === me.person.id
      ? t('case.yours')
      : view.assignee.name
    : t('case.nobodys')
  const origin = phone
    ? [t(`case.origin.${view.visibility}`), when(view.last_activity_at)]
    : [t(`case.origin.${view.visibility}`), areaName(me, view.area_id), owner]
  const whyNotAssign = useWhyNot('case.assign')
  const whyNotReply = useWhyNot('desk.reply')
  const others = useOthers(view.id)
  const roomy = layout === 'wide' || layout === 'medium'
  const keys = (name: CommandName) => (roomy ? keyProps(name) : { ...keyProps(name), kbd: undefined })
  return (
    <header className={css.header}>
      {phone && <IconButton label={t('app.back')} icon={IconChevronRight} onClick={onBack} className={css.back} />}
      <Tooltip label={view.place_reason && read(view.place_reason)} disabled={!view.place_reason} maw={320}>
        <span className={css.ring}>
          <CaseRing of={view} size={46} />
        </span>
      </Tooltip>
      <div className={css.who}>
        <div className={css.top}>
          <h1 className={css.name}>
            <Name>{view.customer.name}</Name>
          </h1>
          <WatchersChip others={others} />
        </div>
        <p className={css.origin} title={origin.filter(Boolean).join(' · ')}>
          {origin.filter(Boolean).map((part, index) => (
            <Fragment key={part}>
              {index > 0 && <span aria-hidden>·</span>}
              <bdi>{part}</bdi>
            </Fragment>
          ))}
        </p>
      </div>
      {!phone && (
        <>
          {show !== undefined && <ViewSwitch show={show} onShow={onShow} />}
          <span className={css.space} />
          {roomy && view.status !== 'closed' && (
            <IconButton
              label={t('routing.notMine')}
              icon={IconUserQuestion}
              why={whyNotAssign}
              onClick={() => open('notify')}
            />
          )}
          <Button
            tone="quiet"
            icon={IconUserShare}
            {...keys('hand_over')}
            why={whyNotAssign}
            onClick={() => open('hand_over')}
          >
            {t('case.handOver')}
          </Button>
          {roomy && (
            <Button
              tone="quiet"
              icon={IconCalendarPlus}
              why={whyNotReply}
              {...keys('follow_up')}
              onClick={() => (view.status === 'solved' ? onShow('loop') : open('update'))}
            >
              {t('case.followUp')}
            </Button>
          )}
          <Button
            icon={view.status === 'closed' ? IconRefresh : IconCheck}
            why={whyNotReply}
            {...keys('done')}
            onClick={() => open(view.status === 'closed' ? 'reopen' : 'done')}
          >
            {t(view.status === 'closed' ? 'case.reopen' : 'case.done')}
          </Button>
          {!roomy && (
            <IconButton
              label={t('case.side')}
              icon={IconLayoutSidebarRightCollapse}
              mirror
              onClick={onSide}
              {...keyProps('playbook')}
              kbd={undefined}
            />
          )}
        </>
      )}
      <CaseMenu onShow={onShow} onSide={phone ? onSide : undefined} />
    </header>
  )
}

function ViewSwitch({ show, onShow }: Pick<Props, 'show' | 'onShow'>) {
  const { t } = useTranslation()
  const views = [
    [undefined, IconMessages, 'loop.conversation'],
    ['loop', IconCircleDashed, 'loop.loop'],
  ] as const
  return (
    <div className={css.switch} role="radiogroup" aria-label={t('loop.view')}>
      {views.map(([name, Glyph, key]) => (
        // biome-ignore lint/a11y/useSemanticElements: a pair of buttons that look like the design's switch
        <button
          key={key}
          type="button"
          role="radio"
          aria-checked={show === name}
          aria-label={t(key)}
          title={t(key)}
          onClick={() => onShow(name)}
        >
          <Glyph size={17} stroke={1.7} aria-hidden />
          <span>{t(key)}</span>
        </button>
      ))}
    </div>
  )
}
