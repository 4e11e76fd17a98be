import { useTranslation } from '../i18n/use-translation.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { IconLayoutSidebarRightCollapse } from '../ui/icons.ts'
import { CaseRing } from '../ui/Ring.tsx'
import type { Placed } from './groups.ts'
import css from './RingStrip.module.css'

/** The list, folded to its rings. */
export function RingStrip({
  rows,
  selected,
  onOpen,
  onUnfold,
}: {
  rows: readonly Placed[]
  selected: string | undefined
  onOpen: (id: string) => void
  /** Where there is room for the list. */
  onUnfold: (() => void) | undefined
}) {
  const { t } = useTranslation()
  return (
    <nav className={css.strip} aria-label={t('queue.list')} id="list">
      <div className={css.rings}>
        {rows.slice(0, 40).map(({ row }) => (
          <button
            key={row.id}
            type="button"
            className={css.item}
            aria-current={row.id === selected || undefined}
            onClick={() => onOpen(row.id)}
          >
            <span className="hidden">{row.customer.name}</span>
            <CaseRing of={row} size={46} />
            <ChannelIcon kind={row.channel.kind} size={15} />
          </button>
        ))}
      </div>
      {onUnfold && (
        <button
          type="button"
          className={css.unfold}
          aria-label={t('queue.unfold')}
          title={t('queue.unfold')}
          onClick={onUnfold}
        >
          <IconLayoutSidebarRightCollapse size={20} stroke={1.7} aria-hidden />
        </button>
      )}
    </nav>
  )
}
