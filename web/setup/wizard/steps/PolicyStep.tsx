import { Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { policiesQuery } from '../../../api/queries.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useKept } from '../../../person/kept.ts'
import page from '../../../settings/Settings.module.css'
import { Button } from '../../../ui/Button.tsx'
import { PolicyPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useWalk } from '../walk.ts'
import css from './Steps.module.css'

const IDEAS = ['returns', 'delivery', 'refund'] as const

/** What may be promised, in a few sentences; further texts are written in the settings. */
export function PolicyStep() {
  const { t } = useTranslation()
  const { brand } = useWalk()
  const { items } = useSuspenseQuery(policiesQuery(brand.id)).data
  const [input, setInput, forget] = useKept('wizard.policy', () => ({ title: '', body: '' }))
  const title = input.title.trim()
  const body = input.body.trim()
  const typed = title !== '' && body !== ''
  const half = !typed && (title !== '' || body !== '')
  const save = async () => {
    if (typed) await api.writePolicy({ body: { brand_id: brand.id, area_id: null, title, body } })
    forget()
  }
  return (
    <StepFrame
      title={t('wizard.policy.title')}
      text={t('wizard.policy.text')}
      save={save}
      blocked={half || (!typed && items.length === 0) ? t('wizard.policy.blocked') : null}
      preview={<PolicyPreview text={typed || half || !items[0] ? { title, body } : items[0]} />}
    >
      {items.length > 0 && (
        <section>
          <h2 className={css.legend}>{t('wizard.policy.written')}</h2>
          <ul className={page.card}>
            {items.map((one) => (
              <li key={one.id} className={page.row}>
                <div className={page.main}>
                  <strong className={page.name} dir="auto">
                    {one.title}
                  </strong>
                  <p dir="auto">{one.body}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={css.ideas}>
        <span>{t('wizard.policy.ideas')}</span>
        {IDEAS.map((idea) => (
          <Button
            key={idea}
            size="compact"
            onClick={() => setInput({ ...input, title: t(`wizard.policy.idea.${idea}`) })}
          >
            {t(`wizard.policy.idea.${idea}`)}
          </Button>
        ))}
      </div>
      <TextInput
        label={t('policies.fields.title')}
        size="md"
        maxLength={200}
        value={input.title}
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => setInput({ ...input, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('policies.fields.body')}
        size="md"
        maxLength={4000}
        rows={5}
        value={input.body}
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => setInput({ ...input, body: event.currentTarget.value })}
      />
    </StepFrame>
  )
}
