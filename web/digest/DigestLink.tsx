import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { IconArticle } from '../ui/icons.ts'
import css from './DigestLink.module.css'

/** From an area to what customers say about it. */
export function DigestLink({ area }: { area: string }) {
  const { t } = useTranslation()
  if (!useMay('briefing.read')) return null
  return (
    <Tooltip label={t('digest.link')}>
      <Link
        to="/areas/$areaId/digest"
        params={{ areaId: area }}
        search={{}}
        className={css.link}
        aria-label={t('digest.link')}
      >
        <IconArticle size={18} stroke={1.7} aria-hidden />
      </Link>
    </Tooltip>
  )
}
