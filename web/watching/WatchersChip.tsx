import type { WatchingItem } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconEye, IconPencil } from '../ui/icons.ts'
import css from './Watchers.module.css'
import { saidOf } from './watchers.ts'

/** Who else is at this case: in its header with words, in a row of the list with a picture alone. */
export function WatchersChip({ others, bare = false }: { others: readonly WatchingItem[]; bare?: boolean }) {
  const { t } = useTranslation()
  if (others.length === 0) return null
  const { key, ...said } = saidOf(others)
  const writing = key === 'writing'
  const Glyph = writing ? IconPencil : IconEye
  const words = t(`watching.${key}`, said)
  return (
    <span className={css.chip} data-writing={writing || undefined} data-bare={bare || undefined} title={words}>
      {others.slice(0, bare ? 1 : 2).map(({ person }) => (
        <Avatar key={person.id} name={person.name} size={bare ? 18 : 20} />
      ))}
      <Glyph size={15} stroke={1.8} aria-hidden />
      {!bare && <span className={css.words}>{words}</span>}
    </span>
  )
}
