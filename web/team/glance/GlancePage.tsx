/** The hourly glance as whoever leads sees it: who has it, when the next is, and the hours that passed without. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { DAYS } from '../../settings/brand/hours.ts'
import { Head } from '../../settings/Head.tsx'
import { Loaded } from '../../settings/Loaded.tsx'
import page from '../../settings/Settings.module.css'
import { Avatar } from '../../ui/Avatar.tsx'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { when } from '../../ui/format.ts'
import { IconPencil, IconPlus } from '../../ui/icons.ts'
import { type Duty, glancesQuery } from '../queries.ts'
import { StateChip } from '../StateChip.tsx'
import { DutyDialog } from './DutyDialog.tsx'
import css from './Glance.module.css'

export function GlancePage() {
  const { t } = useTranslation()
  const query = useQuery(glancesQuery())
  const [editing, setEditing] = useState<Duty | 'new' | null>(null)
  return (
    <Loaded query={query}>
      {({ helpers, items }) => (
        <div className={page.stack}>
          <Head title={t('glance.title')} sub={t('glance.text')}>
            <Button tone="primary" icon={IconPlus} onClick={() => setEditing('new')}>
              {t('glance.add')}
            </Button>
          </Head>
          <p className={page.notice}>{t('glance.severe')}</p>
          {items.length === 0 ? (
            <p className={page.text}>{t('glance.none')}</p>
          ) : (
            <ul className={`${page.card} ${css.list}`}>
              {items.map((duty) => (
                <DutyRow key={duty.person.id} duty={duty} onEdit={() => setEditing(duty)} />
              ))}
            </ul>
          )}
          {editing && (
            <DutyDialog
              duty={editing === 'new' ? null : editing}
              helpers={helpers}
              taken={items.map(({ person }) => person.id)}
              onClose={() => setEditing(null)}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

function DutyRow({ duty, onEdit }: { duty: Duty; onEdit: () => void }) {
  const { t } = useTranslation()
  const { person, from, to, weekdays, next, seen, missed } = duty
  return (
    <li className={page.row}>
      <Avatar name={person.name} size={40} ours />
      <span className={page.main}>
        <span className={page.name}>
          <Name>{person.name}</Name>
        </span>
        <span className={page.small}>
          {' '}
          <Ltr>{`${from}–${to}`}</Ltr> ·{' '}
          {DAYS.filter((day) => weekdays.includes(Number(day)))
            .map((day) => t(`brands.days.d${day}`))
            .join(', ')}
        </span>
        <span className={css.line}>
          {next ? t('glance.next', { time: when(next, { full: true }) }) : t('glance.noNext')}
        </span>
        {missed.length > 0 && (
          <details className={css.missed}>
            <summary>{t('glance.missed', { count: missed.length })}</summary>
            <ul>
              {missed.map((hour) => (
                <li key={hour}>
                  <Ltr>{when(hour, { full: true })}</Ltr>
                </li>
              ))}
            </ul>
          </details>
        )}
      </span>
      <span className={css.week}>
        <span className={page.small}>{t('glance.week', { seen })}</span>
        <StateChip state={missed.length > 0 ? 'late' : 'done'}>
          {missed.length > 0 ? t('glance.missed', { count: missed.length }) : t('glance.noneMissed')}
        </StateChip>
      </span>
      <IconButton
        icon={IconPencil}
        label={t('glance.edit', { name: person.name })}
        why={duty.may_change ? null : t('glance.ofAllBrands')}
        onClick={onEdit}
      />
    </li>
  )
}
