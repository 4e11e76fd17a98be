import type { SavedReply } from '../../api/types.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { areaName, useMe } from '../../person/me.ts'
import { nameGaps } from '../../replies/fill.ts'
import { date } from '../../ui/format.ts'
import { IconAlertTriangle } from '../../ui/icons.ts'
import css from './Replies.module.css'
import { useKindNames } from './use-kind-names.ts'

/** One reply in the list: what it is called, where it is used, how much, and whether a language fell behind. */
export function ReplyRow({ reply, onEdit }: { reply: SavedReply; onEdit: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const kindNames = useKindNames()
  const title = read({ he: reply.title_he, en: reply.title_en })
  const brand = me.brands.find(({ id }) => id === reply.brand_id)?.name
  const scope = [
    me.brands.length > 1 ? (brand ?? t('replies.allBrands')) : null,
    reply.area_id && areaName(me, reply.area_id),
    reply.channel_kind && kindNames(reply.channel_kind),
  ].filter(Boolean)
  return (
    <button type="button" className={css.row} onClick={onEdit} aria-label={t('replies.edit', { name: title })}>
      <span className={css.main}>
        <span className={css.title}>
          <strong>{title}</strong>
          <bdi className={css.shortcut}>/{reply.shortcut}</bdi>
        </span>
        <span className={css.excerpt} dir="auto">
          {nameGaps(read({ he: (reply.he ?? reply.en)?.text ?? '', en: (reply.en ?? reply.he)?.text ?? '' }))}
        </span>
        <span className={css.marks}>
          {scope.map((one) => (
            <bdi key={one}>{one}</bdi>
          ))}
          {(['he', 'en'] as const).map(
            (language) =>
              reply[language]?.stale && (
                <span key={language} className={css.stale}>
                  <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
                  {t(`replies.staleShort.${language}`)}
                </span>
              ),
          )}
          {(['he', 'en'] as const).map(
            (language) =>
              reply[language] === null && <span key={language}>{t(`replies.onlyIn.${other(language)}`)}</span>,
          )}
        </span>
      </span>
      <span className={css.used}>
        {reply.uses > 0 && <strong>{t('replies.uses', { count: reply.uses })}</strong>}
        {reply.last_used_at ? (
          <span>{t('replies.lastUsed', { date: date(reply.last_used_at) })}</span>
        ) : (
          <span>{t('replies.neverUsed')}</span>
        )}
      </span>
    </button>
  )
}

const other = (language: 'he' | 'en') => (language === 'he' ? 'en' : 'he')
