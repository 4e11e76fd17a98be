/** The living checklist: how far the team is, the one thing to do next, and everything that is computed from what is there. */
import type { Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { Head } from '../settings/Head.tsx'
import { IconDeviceDesktop, IconFlag, IconListCheck, IconSchool, IconUsersGroup } from '../settings/icons.ts'
import { Loaded } from '../settings/Loaded.tsx'
import page from '../settings/Settings.module.css'
import { wizardQuery } from '../setup/wizard/walk.ts'
import { IconBook, IconPalette, IconPlugConnected, IconShieldCheck, IconSpeakerphone, IconUsers } from '../ui/icons.ts'
import { GoalRing } from '../ui/Ring.tsx'
import { type Checklist, type ChecklistItem, checklistQuery } from './queries.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { StateChip } from './StateChip.tsx'
import css from './Team.module.css'

const ICONS: Record<ChecklistItem['id'], Icon> = {
  goals: IconFlag,
  people: IconUsers,
  policy: IconBook,
  training: IconSchool,
  control: IconListCheck,
  headcount: IconUsersGroup,
  posts: IconDeviceDesktop,
  briefings: IconSpeakerphone,
  referents: IconShieldCheck,
  system: IconPlugConnected,
  branding: IconPalette,
}

export function ChecklistPage() {
  const { t } = useTranslation()
  const query = useQuery(checklistQuery())
  return (
    <Loaded query={query}>
      {(list) => (
        <div className={page.stack}>
          <Head title={t('team.title')} sub={t('team.text')} />
          <Next list={list} />
          <SetUp />
          {(['step', 'resource'] as const).map((kind) => (
            <section key={kind} aria-labelledby={`team-${kind}`}>
              <h2 className={css.heading} id={`team-${kind}`}>
                {t(kind === 'step' ? 'team.steps' : 'team.resources')}
              </h2>
              <ul className={`${page.card} ${css.list}`}>
                {list.items
                  .filter((item) => item.kind === kind)
                  .map((item) => (
                    <Item key={item.id} item={item} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Loaded>
  )
}

function Next({ list }: { list: Checklist }) {
  const { t } = useTranslation()
  const next = list.items.find(({ id }) => id === list.next)
  const total = list.items.length
  return (
    <section className={`${page.card} ${page.pad} ${css.hero}`}>
      <GoalRing
        share={list.done / total}
        goal={null}
        size={74}
        text={`${list.done}/${total}`}
        label={t('team.doneLabel', { done: list.done, total })}
      />
      {next?.next ? (
        <>
          <div className={css.nextWords}>
            <p>{t('team.next')}</p>
            <strong>{read(next.next)}</strong>
          </div>
          <ScreenLink screen={next.screen} className={css.go}>
            {t('team.goOn')}
          </ScreenLink>
        </>
      ) : (
        <p className={css.nextWords}>{t('team.allDone')}</p>
      )}
    </section>
  )
}

/** The wizard can be opened again at any time, at what was skipped or left. */
function SetUp() {
  const { t } = useTranslation()
  const may = useMay('team.manage')
  const { data } = useQuery({ ...wizardQuery(), enabled: may })
  if (!data) return null
  const left = data.steps.filter(({ state }) => state !== 'done')
  return (
    <section className={`${page.card} ${page.pad} ${css.hero}`} aria-label={t('wizard.title')}>
      <div className={css.nextWords}>
        <p>{t(left.length === 0 ? 'wizard.leftAll' : 'wizard.left')}</p>
        <ul className={css.left}>
          {left.map(({ id, state }) => (
            <li key={id}>
              <Link to="/start/{-$step}" params={{ step: id }}>
                {t(`wizard.step.${id}`)}
                {state === 'skipped' && ` · ${t('wizard.state.skipped')}`}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Link to="/start/{-$step}" params={{ step: undefined }} className={css.open}>
        {t('wizard.open')}
      </Link>
    </section>
  )
}

function Item({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation()
  const Glyph = ICONS[item.id]
  return (
    <li>
      <ScreenLink screen={item.screen} className={css.item}>
        <Glyph size={22} stroke={1.6} aria-hidden />
        <span className={css.words}>
          <strong>{t(`team.item.${item.id}`)}</strong> · <span className={css.now}>{read(item.now)}</span>
          {item.next && <span className={css.next}>{read(item.next)}</span>}
        </span>
        <StateChip state={item.state}>{t(`team.state.${item.state}`)}</StateChip>
      </ScreenLink>
    </li>
  )
}
