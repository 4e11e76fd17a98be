/** How alerts reach people: taken one by one, or offered; and when somebody counts as away. */
import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { Operations } from '../../api/client.gen.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { routingQuery } from '../queries.ts'
import page from '../Settings.module.css'
import css from './Areas.module.css'

type Rules = Operations['getRoutingRules']['response']

export function GivingOut() {
  const { data } = useQuery(routingQuery())
  return data ? <RulesForm key={JSON.stringify(data)} rules={data} /> : null
}

function RulesForm({ rules }: { rules: Rules }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const [input, setInput] = useState(rules)
  const save = useAct((body: Rules) => api.setRoutingRules({ body }), {
    stale: [['routing'], ['presence']],
    failed: () => true,
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  const minutes = (key: 'openMinutes' | 'awayMinutes' | 'idleMinutes', label: string, max: number) => (
    <NumberInput
      label={label}
      size="md"
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      value={input[key]}
      onChange={(value) => typeof value === 'number' && value >= 1 && setInput((all) => ({ ...all, [key]: value }))}
    />
  )
  const changed = JSON.stringify(input) !== JSON.stringify(rules)
  return (
    <section className={`${page.card} ${page.pad} ${page.stack}`}>
      <RadioCards
        label={t('routing.rules.title')}
        value={input.mode}
        onChange={(mode) => setInput((all) => ({ ...all, mode }))}
        choices={[
          { value: 'pull', label: t('routing.rules.pull'), text: t('routing.rules.pullText') },
          { value: 'push', label: t('routing.rules.push'), text: t('routing.rules.pushText') },
        ]}
      />
      <div className={css.minutes}>
        {input.mode === 'push' && minutes('openMinutes', t('routing.rules.open'), 240)}
        {minutes('awayMinutes', t('routing.rules.away'), 240)}
        {minutes('idleMinutes', t('routing.rules.idle'), 480)}
      </div>
      {brands.length > 1 && <p className={css.sub}>{t('routing.rules.allBrands')}</p>}
      <ProblemNote error={save.error} />
      <div>
        <Button tone="primary" disabled={!changed} busy={save.isPending} onClick={() => save.mutate(input)}>
          {t('app.save')}
        </Button>
      </div>
    </section>
  )
}
