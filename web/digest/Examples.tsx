import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { SentimentLabel } from '../ui/facts.tsx'
import css from './Digest.module.css'
import type { Digest } from './DigestPage.tsx'

export function Examples({ examples }: { examples: Digest['examples'] }) {
  const { t } = useTranslation()
  if (examples.length === 0) return null
  return (
    <section className={css.card}>
      <h2 className={css.section}>{t('digest.examples')}</h2>
      <ul className={css.examples}>
        {examples.map((one) => (
          <li key={one.message_id}>
            <p dir="auto">{one.text}</p>
            <span className={css.foot}>
              <SentimentLabel sentiment={one.sentiment} severity={one.severity} />
              <Link
                to="/desk/{-$queue}/{-$caseId}"
                params={{ queue: 'new', caseId: one.case_id }}
                search={{}}
                className="way"
              >
                {t('digest.open')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
