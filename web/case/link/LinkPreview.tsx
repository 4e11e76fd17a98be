/** What a page says of itself, read by our server: the browser never calls the site. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { IconWorld } from '../../ui/icons.ts'
import css from './LinkPreview.module.css'

type Props = { url: string; address: string; messageId: string }

export default function LinkPreview({ url, address, messageId }: Props) {
  const { t } = useTranslation()
  const { data, isPending } = useQuery({
    queryKey: ['link', messageId, url],
    queryFn: () => api.previewLink({ params: { id: messageId }, query: { url } }),
    staleTime: 600_000,
    retry: false,
  })
  return (
    <section className={css.card} aria-label={t('preview.title')} aria-busy={isPending || undefined}>
      {isPending ? (
        <p>{t('preview.reading')}</p>
      ) : !data?.read ? (
        <p>{t('preview.failed')}</p>
      ) : data.title || data.description ? (
        <>
          {data.title && (
            <strong dir="auto" className={css.title}>
              {data.title}
            </strong>
          )}
          {data.description && (
            <p dir="auto" className={css.text}>
              {data.description}
            </p>
          )}
        </>
      ) : (
        <p>{t('preview.none')}</p>
      )}
      <p className={css.host}>
        <IconWorld size={15} stroke={1.7} aria-hidden />
        <Ltr>{data?.host ?? new URL(address).host}</Ltr>
      </p>
      <p className={css.note}>{t('preview.byServer')}</p>
      <a href={address} target="_blank" rel="noopener noreferrer nofollow">
        {t('preview.open')}
      </a>
    </section>
  )
}
