/** The twelve duties, each with the screen where it is done and who may: read from the table of roles, so that it cannot lie. */
import { useQuery } from '@tanstack/react-query'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Head } from '../settings/Head.tsx'
import { Loaded } from '../settings/Loaded.tsx'
import page from '../settings/Settings.module.css'
import { IconCheck, IconLock } from '../ui/icons.ts'
import { dutiesQuery } from './queries.ts'
import { ScreenLink } from './ScreenLink.tsx'
import css from './Team.module.css'

/** Permissions that a duty takes, as keys of the words for them. */
type May = keyof typeof import('../i18n/he/team.ts')['team']['may']

export function DutiesPage() {
  const { t } = useTranslation()
  const query = useQuery(dutiesQuery())
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('team.tabs.duties')} sub={t('team.dutiesText')} />
          {(['manager', 'rep'] as const).map((of) => (
            <section key={of} aria-labelledby={`duties-${of}`}>
              <h2 className={css.heading} id={`duties-${of}`}>
                {t(of === 'manager' ? 'team.ofManager' : 'team.ofRep')}
              </h2>
              <div className={page.card}>
                {items
                  .filter((duty) => duty.of === of)
                  .map(({ id, text, screen, permission, roles, people, mine }) => (
                    <div key={id} className={css.duty}>
                      {mine ? (
                        <IconCheck size={20} stroke={1.8} aria-hidden />
                      ) : (
                        <IconLock size={20} stroke={1.6} role="img" aria-label={t('team.notMine')} />
                      )}
                      <span className={css.words}>
                        <strong>{read(text)}</strong> ·{' '}
                        <span className={css.now}>{t(`team.may.${permission.replace('.', '_') as May}`)}</span>
                        <span className={css.next}>{roles.map((role) => t(`people.roles.${role}`)).join(' · ')}</span>
                        <span className={css.now}>
                          {people.length > 0 ? (
                            <bdi>{people.map(({ name }) => name).join(', ')}</bdi>
                          ) : (
                            t('team.nobody')
                          )}
                        </span>
                      </span>
                      {mine ? (
                        <ScreenLink screen={screen} className="way">
                          <PlaceName screen={screen} />
                        </ScreenLink>
                      ) : (
                        <span className={css.now}>
                          <PlaceName screen={screen} />
                        </span>
                      )}
                    </div>
                  ))}
              </div>
            </section>
          ))}
        </div>
      )}
    </Loaded>
  )
}

/** What a screen is called where one gets to it. */
function PlaceName({ screen }: { screen: string }): string {
  const { t } = useTranslation()
  const [, part, page, tab] = screen.split('/')
  if (part === 'desk') return t(`queue.name.${page as 'new'}`)
  return tab ? t(`team.tabs.${tab as 'goals'}`) : t(`settings.${page as 'team'}`)
}
