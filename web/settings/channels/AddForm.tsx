import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useKept } from '../../person/kept.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import type { Channel, ChannelKind } from '../types.ts'
import css from './Channels.module.css'
import { KindFields } from './KindFields.tsx'
import { wrongFields } from './problems.ts'

type AddFormProps = {
  channels: Channel[]
  kinds: ChannelKind[]
  first: ChannelKind
  onClose: () => void
  onAdded: (id: string, name: string) => void
}

/** No id of a connection: a new one is made. */
const FRESH = 'fresh'

export function AddForm({ channels, kinds, first, onClose, onAdded }: AddFormProps) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const chosenBrand = useBrand()
  const real = brands.filter(({ sample }) => !sample)
  const offered = real.length > 0 ? real : brands
  // What was typed into a dialog that was left is there when it is opened again; secrets only in this page's memory.
  const [chosen, setChosen, forgetKind] = useKept<string>('channel.kind', () => first.kind, { secret: true })
  const kind = kinds.find((one) => one.kind === chosen) ?? first
  const [brand, setBrand] = useState(offered.find(({ id }) => id === chosenBrand?.id)?.id ?? offered[0]?.id ?? '')
  const [name, setName, forgetName] = useKept('channel.name', () => '', { secret: true })
  const [values, setValues, forgetValues] = useKept<Record<string, string>>('channel.values', () => ({}), {
    secret: true,
  })
  const forget = () => {
    forgetKind()
    forgetName()
    forgetValues()
  }
  const shared = connectionsFor(kind, channels)
  const [through, setThrough] = useState<string | null>(null)
  const connection = through ?? shared[0]?.id ?? FRESH
  const existing = connection !== FRESH
  const add = useAct(
    () =>
      api.addChannel({
        body: {
          kind: kind.kind,
          brand_id: brand,
          name: name.trim(),
          settings: existing ? ownValues(kind, values) : values,
          ...(existing ? { connection_id: connection } : {}),
        },
      }),
    {
      stale: [['channel'], ['me'], ['team']],
      done: ({ id }) => {
        forget()
        onAdded(id, name.trim() || read(kind.name))
      },
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
            setChosen(value ?? kind.kind)
            setValues({})
            setThrough(null)
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
      {shared.length > 0 && (
        <RadioCards
          label={t('connection.which')}
          value={connection}
          onChange={setThrough}
          choices={[
            ...shared.map(({ id, names }) => ({
              value: id,
              label: t('connection.existing', { names: names.join(', ') }),
              text: t('connection.existingText'),
            })),
            { value: FRESH, label: t('connection.fresh'), text: t('connection.freshText') },
          ]}
        />
      )}
      <KindFields
        kind={kind}
        ownOnly={existing}
        values={values}
        wrong={wrongFields(add.error)}
        onChange={(key, value) => setValues({ ...values, [key]: value })}
      />
      <TextInput
        label={t('channels.rename')}
        description={`${t('channels.renameText')} · ${t('settings.optional')}`}
        value={name}
        maxLength={200}
        size="md"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote error={add.error} />
      <DialogFoot>
        <Button
          tone="quiet"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button tone="primary" type="submit" busy={add.isPending}>
          {t('channels.connect')}
        </Button>
      </DialogFoot>
    </form>
  )
}

/** The connections that this kind can hang on, each with the names of the channels it serves. */
function connectionsFor(kind: ChannelKind, channels: Channel[]): { id: string; names: string[] }[] {
  const found = new Map<string, string[]>()
  for (const { connection, name } of channels)
    if (kind.connection && connection.kind === kind.connection.kind)
      found.set(connection.id, [...(found.get(connection.id) ?? []), name])
  return [...found].map(([id, names]) => ({ id, names }))
}

function ownValues(kind: ChannelKind, values: Record<string, string>): Record<string, string> {
  const own = new Set(kind.fields.map(({ key }) => key))
  return Object.fromEntries(Object.entries(values).filter(([key]) => own.has(key)))
}
