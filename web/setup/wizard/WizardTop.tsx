import { tell } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { client } from '../../api/queries.ts'
import type { Language, Me } from '../../api/types.ts'
import { changeLanguage } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconLanguage, IconLogout } from '../../ui/icons.ts'
import { LogoMark } from '../../ui/Logo.tsx'
import css from './Wizard.module.css'
import { useSteer } from './walk.ts'

export function WizardTop() {
  const { t } = useTranslation()
  const me = useMe()
  const { leave } = useSteer()
  const [other, name]: [Language, string] = me.person.language === 'he' ? ['en', 'English'] : ['he', 'עברית']
  const speak = () => {
    client.setQueryData<Me>(['me'], { ...me, person: { ...me.person, language: other } })
    void changeLanguage(other)
    void api.updateMe({ body: { language: other } }).catch(tell)
  }
  return (
    <header className={css.top}>
      <span className={css.logo}>
        <LogoMark size={32} />
        <strong>{t('app.name')}</strong>
      </span>
      <Button tone="quiet" icon={IconLanguage} lang={other} onClick={speak}>
        {name}
      </Button>
      <Button tone="quiet" icon={IconLogout} mirror onClick={() => void leave()}>
        {t('wizard.leave')}
      </Button>
    </header>
  )
}
