import { VARIABLES, type Variable } from '../../../src/core/replies/variables.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import css from './Replies.module.css'

/** Every variable, what it stands for, an example, and what happens where it is not known. */
export function VariableHelp() {
  const { t } = useTranslation()
  return (
    <details className={css.help}>
      <summary>{t('replies.help')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too */}
      <div className={css.tableFrame} tabIndex={0} data-wide-content>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('replies.helpVariable')}</th>
              <th scope="col">{t('replies.helpMeaning')}</th>
              <th scope="col">{t('replies.helpExample')}</th>
              <th scope="col">{t('replies.helpWithout')}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(VARIABLES) as Variable[]).map((name) => (
              <tr key={name}>
                <td>
                  <code dir="ltr">{`{{${name}}}`}</code>
                </td>
                <td>{read(VARIABLES[name])}</td>
                <td>
                  <bdi>{read(VARIABLES[name].example)}</bdi>
                </td>
                <td>{t(`replies.without.${VARIABLES[name].without}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
