import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconHistory } from '../ui/icons.ts'
import { Filters } from './Found.tsx'
import { forgetSearches, recentSearches } from './recent.ts'
import css from './Search.module.css'

/** Before anything is typed: what was searched for lately, and what can be written. */
export function Recent({ onChoose }: { onChoose: (text: string) => void }) {
  const { t } = useTranslation()
  const [recent, setRecent] = useState(recentSearches)
  return (
    <div className={css.before}>
      {recent.length > 0 && (
        <>
          <div className={css.head}>
            <h3 className={css.group}>{t('search.recent')}</h3>
            <button
              type="button"
              className={css.forget}
              onClick={() => {
                forgetSearches()
                setRecent([])
              }}
            >
              {t('search.forget')}
            </button>
          </div>
          {recent.map((text) => (
            <button key={text} type="button" className={css.row} onClick={() => onChoose(text)}>
              <IconHistory size={18} stroke={1.7} aria-hidden />
              <span dir="auto" className={css.words}>
                {text}
              </span>
            </button>
          ))}
        </>
      )}
      <h3 className={css.group}>{t('search.filters')}</h3>
      <Filters onChoose={(filter) => onChoose(filter)} />
      <p className={css.note}>{t('search.help')}</p>
    </div>
  )
}
