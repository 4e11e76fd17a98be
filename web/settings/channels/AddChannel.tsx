import { Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { useLayout } from '../../ui/layout.ts'
import { Loaded } from '../Loaded.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { kindsQuery } from '../queries.ts'
import type { ChannelKind } from '../types.ts'
import { ChannelFields } from './ChannelFields.tsx'
import css from './Channels.module.css'
import { answerOf, wrongFields } from './problems.ts'

type AddChannelProps = { opened: boolean; onClose: () => void; onAdded: (id: string, name: string) => void }

export function AddChannel({ opened, onClose, onAdded }: AddChannelProps) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const query = useQuery(kindsQuery())
  return (
    <Modal opened={opened} onClose={onClose} title={t('channels.add')} size="lg" fullScreen={phone}>
      <Loaded query={query}>
        {({ items }) =>
          items[0] ? (
            <AddForm kinds={items} first={items[0]} onClose={onClose} onAdded={onAdded} />
          ) : (
            <p>{t('channels.noKinds')}</p>
          )
        }
      </Loaded>
    </Modal>
  )
}

type AddFormProps = Omit<AddChannelProps, 'opened'> & { kinds: ChannelKind[]; first: ChannelKind }

function AddForm({ kinds, first, onClose, onAdded }: AddFormProps) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const chosenBrand = useBrand()
  const real = brands.filter(({ sample }) => !sample)
  const offered = real.length > 0 ? real : brands
  const [kind, setKind] = useState(first)
  const [brand, setBrand] = useState(offered.find(({ id }) => id === chosenBrand?.id)?.id ?? offered[0]?.id ?? '')
  const [name, setName] = useState('')
  const [values, setValues] = useState<Record<string, string>>({})
  const add = useAct(
    () => api.addChannel({ body: { kind: kind.kind, brand_id: brand, name: name.trim(), settings: values } }),
    {
      stale: [['channel'], ['me']],
      done: ({ id }) => onAdded(id, name.trim() || read(kind.name)),
      failed: () => true,
    },
  )
  return (
    <form
      className={css.fields}
      onSubmit={(event) => {
        event.preventDefault()
        if (!add.isPending) add.mutate(undefined)
      }}
    >
      {kinds.length > 1 && (
        <Select
          label={t('channels.kind')}
          size="md"
          data={kinds.map((one) => ({ value: one.kind, label: read(one.name) }))}
          value={kind.kind}
          allowDeselect={false}
          onChange={(value) => {
            setKind(kinds.find((one) => one.kind === value) ?? kind)
            setValues({})
            add.reset()
          }}
        />
      )}
      {kinds.length === 1 && <p className={css.only}>{read(kind.name)}</p>}
      {offered.length > 1 && (
        <Select
          label={t('channels.brand')}
          size="md"
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          value={brand}
          allowDeselect={false}
          onChange={(value) => setBrand(value ?? brand)}
        />
      )}
      <ChannelFields
        fields={kind.fields}
        values={values}
        wrong={wrongFields(add.error)}
        onChange={(key, value) => setValues((all) => ({ ...all, [key]: value }))}
      />
      <TextInput
        label={t('channels.rename')}
        description={`${t('channels.renameText')} · ${t('settings.optional')}`}
        value={name}
        maxLength={200}
        size="md"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote error={add.error} more={answerOf(add.error)} />
      <DialogFoot>
        <Button tone="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button tone="primary" type="submit" busy={add.isPending}>
          {t('channels.connect')}
        </Button>
      </DialogFoot>
    </form>
  )
}
