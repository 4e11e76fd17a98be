/** Tokens for scripts: made once, shown once, ended at once. */

import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { date } from '../ui/format.ts'
import { IconPlus } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import { Confirm } from './Confirm.tsx'
import { CopyField } from './CopyField.tsx'
import { Head } from './Head.tsx'
import { IconKey } from './icons.ts'
import { Loaded } from './Loaded.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { tokensQuery } from './queries.ts'
import page from './Settings.module.css'
import type { Token } from './types.ts'

export function TokensPage() {
  const { t } = useTranslation()
  const query = useQuery(tokensQuery())
  const [making, setMaking] = useState(false)
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('settings.tokens')} sub={t('tokens.lead')}>
            <Button tone="primary" icon={IconPlus} onClick={() => setMaking(true)}>
              {t('tokens.create')}
            </Button>
          </Head>
          {items.length > 0 ? (
            <ul className={page.card}>
              {items.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </ul>
          ) : (
            <section className={`${page.card} ${page.empty}`}>
              <IconKey size={40} stroke={1.3} aria-hidden />
              <h2>{t('tokens.empty')}</h2>
              <p>{t('tokens.emptyText')}</p>
            </section>
          )}
          <Modal opened={making} onClose={() => setMaking(false)} title={t('tokens.create')}>
            <TokenForm onClose={() => setMaking(false)} />
          </Modal>
        </div>
      )}
    </Loaded>
  )
}

function TokenRow({ token }: { token: Token }) {
  const { t } = useTranslation()
  const { id, name, person, created_at: made, last_used_at: used } = token
  const [ending, setEnding] = useState(false)
  const revoke = useAct(() => api.revokeToken({ params: { id } }), {
    stale: [['people']],
    done: () => toast({ id: 'revoked', tone: 'plain', title: t('tokens.revoked') }),
  })
  return (
    <li className={page.row}>
      <IconKey size={22} stroke={1.6} aria-hidden />
      <div className={page.main}>
        <p className={page.name}>
          <Name>{name}</Name>
        </p>
        <p className={page.small}>
          <Name>{person.name}</Name> · {t('tokens.made', { date: date(made) })} ·{' '}
          {used ? t('tokens.used', { date: date(used) }) : t('tokens.unused')}
        </p>
      </div>
      <Button aria-label={t('tokens.revokeLabel', { name })} onClick={() => setEnding(true)}>
        {t('tokens.revoke')}
      </Button>
      <Confirm
        opened={ending}
        title={t('tokens.revokeSure')}
        act={t('tokens.revokeSure')}
        busy={revoke.isPending}
        onAct={() => revoke.mutate(undefined)}
        onClose={() => setEnding(false)}
      >
        {t('tokens.revokeAsk', { name })}
      </Confirm>
    </li>
  )
}

function TokenForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const make = useAct(() => api.createToken({ body: { name: name.trim() } }), {
    stale: [['people']],
    failed: () => true,
  })
  if (make.data)
    return (
      <div className={page.stack}>
        <CopyField label={t('tokens.ready')} description={t('settings.onlyNow')} text={make.data.token} />
        <DialogFoot>
          <Button tone="primary" onClick={onClose}>
            {t('settings.done')}
          </Button>
        </DialogFoot>
      </div>
    )
  return (
    <form
      className={page.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && !make.isPending) make.mutate(undefined)
      }}
    >
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameText')}
        size="md"
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <ProblemNote error={make.error} />
      <DialogFoot>
        <Button tone="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button tone="primary" type="submit" busy={make.isPending}>
          {t('tokens.make')}
        </Button>
      </DialogFoot>
    </form>
  )
}
