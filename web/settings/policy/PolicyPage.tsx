/** Policy: questions that wait for an answer, with how long; answers that become texts; and the texts themselves. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { policiesQuery, questionsQuery } from '../../api/queries.ts'
import type { PolicyText } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { areaName, useBrand, useMe } from '../../person/me.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPencil, IconPlus } from '../../ui/icons.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import page from '../Settings.module.css'
import { PolicyForm } from './PolicyForm.tsx'
import { Question } from './Question.tsx'

export function PolicyPage() {
  const { t } = useTranslation()
  const me = useMe()
  const brand = useBrand()
  const texts = useQuery(policiesQuery(brand?.id))
  const questions = useQuery(questionsQuery())
  const [editing, setEditing] = useState<PolicyText | 'new' | null>(null)
  return (
    <div className={page.stack}>
      <Head title={t('policies.title')} sub={t('policies.text')}>
        <Button tone="primary" icon={IconPlus} onClick={() => setEditing('new')}>
          {t('policies.add')}
        </Button>
      </Head>
      <h2 className={page.section}>{t('policies.questions')}</h2>
      <Loaded part query={questions}>
        {({ items }) => {
          const shown = items.filter(({ brand_id: id }) => !brand || id === brand.id)
          return shown.length === 0 ? (
            <p className={page.notice}>{t('policies.noQuestions')}</p>
          ) : (
            <ul className={page.card}>
              {shown.map((one) => (
                <Question key={one.id} question={one} />
              ))}
            </ul>
          )
        }}
      </Loaded>
      <h2 className={page.section}>{t('policies.texts')}</h2>
      <Loaded part query={texts}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={page.notice}>{t('policies.noTexts')}</p>
          ) : (
            <ul className={page.card}>
              {items.map((one) => (
                <li key={one.id} className={page.row}>
                  <div className={page.main}>
                    <strong className={page.name} dir="auto">
                      {one.title}
                    </strong>
                    <p className={page.small}>
                      {[
                        me.brands.length > 1 && me.brands.find(({ id }) => id === one.brand_id)?.name,
                        areaName(me, one.area_id) ?? t('policies.fields.wholeBrand'),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <p dir="auto">{one.body}</p>
                  </div>
                  <IconButton
                    icon={IconPencil}
                    label={t('policies.edit', { title: one.title })}
                    onClick={() => setEditing(one)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing && <PolicyForm text={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  )
}
