import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Comparison, type Difference, keyOf, type Place } from '../../src/core/playbook/compare.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import css from './Dialogs.module.css'
import { titleOf } from './look.ts'

/** Cases shown of one row before "and so many more". */
const FEW = 5

export function ReplayResult({ compared, draft }: { compared: Comparison; draft: PlaybookDraft }) {
  const { t } = useTranslation()
  const { same, different, differences, agreement } = compared
  if (same + different === 0) return <p>{t('trial.noneThen')}</p>
  return (
    <>
      <p className={css.sum}>
        <strong>{t('trial.different', { count: different })}</strong> · {t('trial.same', { count: same })}
      </p>
      {differences.length > 0 && (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('trial.went')}</th>
                <th scope="col">{t('trial.would')}</th>
                <th scope="col">{t('trial.onTheWay')}</th>
                <th scope="col">{t('trial.count')}</th>
                <th scope="col">{t('trial.cases')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <Row key={keyOf(one)} difference={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {agreement.length > 0 && (
        <section>
          <h3 className={css.heading}>{t('trial.agreement')}</h3>
          <ul className={css.changes}>
            {agreement.map(({ node, suggested, agreed }) => (
              <li key={node}>{t('trial.agreementRow', { name: titleOf(draft, node), agreed, suggested })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Row({ difference }: { difference: Difference }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { went, would, added, removed, count, cases } = difference
  const place = ({ reached, title }: Place) =>
    reached === 'question' ? t('trial.asked', { name: read(title) }) : read(title)
  const shown = all ? cases : cases.slice(0, FEW)
  return (
    <tr>
      <td>{place(went)}</td>
      <td>{place(would)}</td>
      <td>
        {added.map((action) => (
          <span key={action} className={css.added}>
            {t('trial.added', { what: t(`inspector.actions.${action}`) })}
          </span>
        ))}
        {removed.map((action) => (
          <span key={action} className={css.removed}>
            {t('trial.removed', { what: t(`inspector.actions.${action}`) })}
          </span>
        ))}
      </td>
      <td>
        <Ltr>{String(count)}</Ltr>
      </td>
      <td>
        {shown.map(({ caseId, number }) => (
          <Link
            key={caseId}
            to="/desk/{-$queue}/{-$caseId}"
            params={{ queue: 'new', caseId }}
            target="_blank"
            className={css.case}
            aria-label={t('trial.caseNumber', { n: number })}
          >
            <Ltr>{`#${number}`}</Ltr>
          </Link>
        ))}
        {cases.length > shown.length && (
          <button type="button" className={css.link} onClick={() => setAll(true)}>
            {t('trial.moreCases', { count: count - shown.length })}
          </button>
        )}
        {shown.length === cases.length && count > cases.length && (
          <span className={css.sub}>{t('trial.moreCases', { count: count - cases.length })}</span>
        )}
      </td>
    </tr>
  )
}
