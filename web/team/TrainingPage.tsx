/** Who answers customers, and what each has learned: practice, the briefing, the policy. */
import { useQuery } from '@tanstack/react-query'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe, useWhyNot } from '../person/me.ts'
import { Head } from '../settings/Head.tsx'
import { Loaded } from '../settings/Loaded.tsx'
import page from '../settings/Settings.module.css'
import { Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import { policiesQuery, trainingQuery } from './queries.ts'
import { StateChip } from './StateChip.tsx'
import css from './Team.module.css'

export function TrainingPage() {
  const { t } = useTranslation()
  const query = useQuery(trainingQuery())
  const me = useMe().person.id
  return (
    <Loaded query={query}>
      {({ items, practice_alerts: total }) => (
        <div className={page.stack}>
          <Head title={t('team.tabs.training')} sub={t('team.trainingText')} />
          <PracticeData />
          <PolicyToRead mine={items.find(({ person }) => person.id === me)?.policy} />
          <div className={page.card}>
            {items.map(({ person, role, practised, practice, briefing, policy }) => (
              <section key={person.id} className={css.trainee} aria-label={person.name}>
                <span className={css.words}>
                  <strong>
                    <Name>{person.name}</Name>
                  </strong>
                  <span className={page.small}> {t(`people.roles.${role}`)}</span>
                </span>
                <span className={css.learned}>
                  <span>{t('team.practice')}</span>
                  {practice === 'nothing' ? (
                    <span className={css.now}>{t('team.noWall')}</span>
                  ) : (
                    <StateChip state={practice === 'done' ? 'done' : 'missing'}>
                      {practice === 'done' ? t('team.practiceDone') : t('team.practiceOf', { done: practised, total })}
                    </StateChip>
                  )}
                </span>
                <Learned name={t('team.briefing')} state={briefing} />
                <Learned name={t('team.policy')} state={policy} />
              </section>
            ))}
          </div>
        </div>
      )}
    </Loaded>
  )
}

function Learned({ name, state }: { name: string; state: 'done' | 'open' | 'nothing' }) {
  const { t } = useTranslation()
  return (
    <span className={css.learned}>
      <span>{name}</span>
      {state === 'nothing' ? (
        <span className={css.now}>{t('team.learned.nothing')}</span>
      ) : (
        <StateChip state={state === 'done' ? 'done' : 'missing'}>{t(`team.learned.${state}`)}</StateChip>
      )}
    </span>
  )
}

/** Practice happens on the walls of the sample data; without them there is nothing to practise on. */
function PracticeData() {
  const { t } = useTranslation()
  const { brands } = useMe()
  const why = useWhyNot('sample.manage')
  const add = useAct(() => api.addSampleData(), { stale: [['me'], ['channel'], ['team']] })
  if (brands.some(({ sample }) => sample)) return null
  return (
    <div className={`${page.notice} ${css.hero}`}>
      <span className={css.nextWords}>{t('team.noPractice')}</span>
      <Button busy={add.isPending} why={why} onClick={() => add.mutate(undefined)}>
        {t('team.toPractice')}
      </Button>
    </div>
  )
}

/** The policy as it stands, for whoever has not said yet that they read it so. */
function PolicyToRead({ mine }: { mine: 'done' | 'open' | 'nothing' | undefined }) {
  const { t } = useTranslation()
  const { data } = useQuery({ ...policiesQuery(), enabled: mine === 'open' })
  const newest =
    data?.items
      .map(({ written_at }) => written_at)
      .sort()
      .at(-1) ?? ''
  const say = useAct(() => api.readPolicy({ body: { written_at: newest } }), {
    stale: [['team']],
    done: () => toast({ id: 'saved', tone: 'plain', title: t('team.policyRead') }),
  })
  if (mine !== 'open' || !data) return null
  return (
    <section className={`${page.card} ${page.pad} ${page.stack}`} aria-label={t('team.policyToRead')}>
      <h2 className={css.heading}>{t('team.policyToRead')}</h2>
      {data.items.map(({ id, title, body }) => (
        <div key={id}>
          <strong dir="auto">{title}</strong>
          <p className={css.policy} dir="auto">
            {body}
          </p>
        </div>
      ))}
      <div>
        <Button tone="primary" busy={say.isPending} onClick={() => say.mutate(undefined)}>
          {t('team.iRead')}
        </Button>
      </div>
    </section>
  )
}
