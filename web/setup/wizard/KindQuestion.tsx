import { HOUSE_KINDS } from '../../../src/core/team/wizard.ts'
import { tell } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { IconUser, IconUsers } from '../../ui/icons.ts'
import steps from './steps/Steps.module.css'
import css from './Wizard.module.css'
import { useWalk } from './walk.ts'

/** Asked first: one person, or several. It changes the help, never the goal. */
export function KindQuestion() {
  const { t } = useTranslation()
  const { goTo } = useWalk()
  return (
    <main className={css.card}>
      <div className={css.content}>
        <h1 className={css.title}>{t('wizard.kind.title')}</h1>
        <p className={css.lead}>{t('wizard.kind.text')}</p>
        <div className={steps.kinds}>
          {HOUSE_KINDS.map((kind) => {
            const Glyph = kind === 'solo' ? IconUser : IconUsers
            return (
              <button
                key={kind}
                type="button"
                className={steps.kind}
                onClick={() => void goTo('goals', { kind }).catch(tell)}
              >
                <Glyph size={34} stroke={1.4} aria-hidden />
                <strong>{t(`wizard.kind.${kind}.title`)}</strong>
                <span>{t(`wizard.kind.${kind}.text`)}</span>
              </button>
            )
          })}
        </div>
      </div>
    </main>
  )
}
