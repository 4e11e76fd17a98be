import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { IconArrowMerge, IconSearch } from '../ui/icons.ts'
import css from './CustomerCard.module.css'

export default function MergeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={t('customer.mergeTitle')}>
      {opened && <MergeForm onDone={onClose} />}
    </Modal>
  )
}

function MergeForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const mine = view.customer_card
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const asked = useRested(text.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['customers', asked],
    queryFn: () => api.findCustomers({ query: { text: asked } }),
    enabled: asked.length > 0,
  })
  const merge = useAct(
    (other: string) => api.mergeCustomers({ params: { id: mine.id }, body: { other_customer_id: other } }),
    {
      caseId: view.id,
      done: onDone,
    },
  )
  const found = data?.items.filter(({ id }) => id !== mine.id) ?? []
  return (
    <>
      <TextInput
        label={t('customer.find')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(null)
        }}
        leftSection={<IconSearch size={17} />}
        data-autofocus
        mb="sm"
      />
      <section className={css.found} aria-label={t('customer.found')}>
        {found.map(({ id, name, handles }) => (
          <button
            key={id}
            type="button"
            className={css.foundOne}
            aria-pressed={chosen?.id === id}
            onClick={() => setChosen({ id, name })}
          >
            <Avatar name={name} size={30} />
            <span>
              <Name>{name}</Name>
              <span className={css.since}>
                {' '}
                <bdi>{handles.join(' · ')}</bdi>
              </span>
            </span>
          </button>
        ))}
        {asked && !isFetching && found.length === 0 && <p>{t('customer.noneFound')}</p>}
      </section>
      {chosen && <p className={css.line}>{t('customer.mergeAsk', { one: mine.name, other: chosen.name })}</p>}
      <DialogFoot>
        <Button tone="quiet" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        <Button
          tone="primary"
          icon={IconArrowMerge}
          disabled={!chosen}
          busy={merge.isPending}
          onClick={() => chosen && merge.mutate(chosen.id)}
        >
          {t('customer.mergeDo')}
        </Button>
      </DialogFoot>
    </>
  )
}

/** The text once typing has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
