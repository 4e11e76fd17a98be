/** All saved replies that fit: looked through at one side, read as they will stand at the other. On a phone a sheet, one at a time. */
import { Drawer, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ReplyOffer } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { useLayout } from '../ui/layout.ts'
import { Browse } from './Browse.tsx'
import { Chosen } from './Chosen.tsx'
import css from './Replies.module.css'
import type { Insertion, Replies } from './use-replies.ts'

type Props = {
  replies: Replies
  mode: 'public' | 'private'
  max: { unit: 'bytes' | 'code_points' | 'utf16'; limit: number } | null
}

export default function ReplyDialog({ replies, mode, max }: Props) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const { query, asking } = replies
  const close = () => replies.setAsking(null)
  const inside = query.data ? (
    <Both offer={query.data} replies={replies} mode={mode} max={max} phone={phone} />
  ) : query.isError ? (
    <LoadProblem title={t('replies.failed')} retry={() => void query.refetch()} busy={query.isFetching} />
  ) : (
    <p aria-busy>{t('app.loading')}</p>
  )
  if (phone)
    return (
      <Drawer
        opened={asking !== null}
        onClose={close}
        position="bottom"
        size="88%"
        title={t('replies.title')}
        zIndex={30}
      >
        {inside}
      </Drawer>
    )
  return (
    <Modal opened={asking !== null} onClose={close} title={t('replies.title')} size={920}>
      {inside}
    </Modal>
  )
}

function Both({ offer, replies, mode, max, phone }: Props & { offer: ReplyOffer; phone: boolean }) {
  const { t } = useTranslation()
  const { asking } = replies
  const [id, setId] = useState<string | null>(asking?.replyId ?? null)
  const chosen = offer.items.find((reply) => reply.id === id) ?? (phone ? null : (offer.items[0] ?? null))
  const insert = (insertion: Insertion) => replies.insert(insertion, asking?.at ?? null)
  if (offer.items.length === 0) return <p className={css.none}>{t('replies.nothingHere')}</p>
  return (
    <div className={css.both} data-phone={phone || undefined}>
      {(!phone || !chosen) && (
        <Browse items={offer.items} here={chosen?.id ?? null} focus={asking?.replyId === null} onChoose={setId} />
      )}
      {chosen && (
        <Chosen
          // What was entered for one reply is not meant for the next.
          key={chosen.id}
          reply={chosen}
          offer={offer}
          language={replies.language}
          onLanguage={replies.setLanguage}
          mode={mode}
          max={max}
          toFill={chosen.id === asking?.replyId}
          onInsert={insert}
          onBack={phone ? () => setId(null) : undefined}
        />
      )}
    </div>
  )
}
