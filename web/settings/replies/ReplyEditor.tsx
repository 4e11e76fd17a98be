import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { textProblems } from '../../../src/core/replies/saved.ts'
import { shortcut as shape } from '../../../src/core/replies/shortcut.ts'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { Language, SavedReply } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { useLayout } from '../../ui/layout.ts'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'
import css from './Replies.module.css'
import { ScopeFields } from './ScopeFields.tsx'
import { VariableHelp } from './VariableHelp.tsx'
import { VariantField } from './VariantField.tsx'

const inputOf = (reply: SavedReply | null, brandId: string | null) => ({
  brand_id: reply ? reply.brand_id : brandId,
  area_id: reply?.area_id ?? null,
  channel_kind: reply?.channel_kind ?? null,
  shortcut: reply?.shortcut ?? '',
  title_he: reply?.title_he ?? '',
  title_en: reply?.title_en ?? '',
  he: reply?.he?.text ?? '',
  en: reply?.en?.text ?? '',
})
export type ReplyInput = ReturnType<typeof inputOf>

/** Both languages side by side, each as it will read. Nothing that would leave a hole can be saved. */
export function ReplyEditor({
  reply,
  brandId,
  onClose,
}: {
  reply: SavedReply | null
  brandId: string | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const me = useMe()
  const phone = useLayout() === 'phone'
  const [input, setInput] = useState(() => inputOf(reply, brandId))
  const [asking, setAsking] = useState(false)
  const set = (some: Partial<ReplyInput>) => setInput((all) => ({ ...all, ...some }))
  const stale = [['replies']]
  const save = useAct(
    () => {
      const body = { ...input, he: input.he.trim() || null, en: input.en.trim() || null }
      return reply ? api.editSavedReply({ params: { id: reply.id }, body }) : api.createSavedReply({ body })
    },
    {
      stale,
      failed: () => true,
      done: () => {
        toast({ id: 'saved', tone: 'plain', title: t('settings.saved') })
        onClose()
      },
    },
  )
  const retire = useAct(() => api.retireSavedReply({ params: { id: reply?.id ?? '' } }), { stale, done: onClose })
  const confirm = useAct(
    (language: Language) => api.confirmVariant({ params: { id: reply?.id ?? '' }, body: { language } }),
    { stale, done: onClose },
  )
  const badShortcut = input.shortcut !== '' && !shape.safeParse(input.shortcut).success
  const wordless = input.he.trim() === '' && input.en.trim() === ''
  const nameless = input.title_he.trim() === '' && input.title_en.trim() === ''
  const blocked = nameless || wordless || badShortcut || input.shortcut === '' || textProblems(input).length > 0
  const brand = me.brands.find(({ id }) => id === input.brand_id)?.name ?? me.brands[0]?.name
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(reply ? 'replies.editTitle' : 'replies.add')}
      size={1040}
      fullScreen={phone}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!blocked && !save.isPending) save.mutate(undefined)
        }}
      >
        <div className={css.three}>
          <TextInput
            label={t('replies.nameHe')}
            size="md"
            dir="rtl"
            maxLength={100}
            data-autofocus
            value={input.title_he}
            onChange={(event) => set({ title_he: event.currentTarget.value })}
          />
          <TextInput
            label={t('replies.nameEn')}
            size="md"
            dir="ltr"
            maxLength={100}
            value={input.title_en}
            onChange={(event) => set({ title_en: event.currentTarget.value })}
          />
          <TextInput
            label={t('replies.shortcut')}
            description={t('replies.shortcutText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            size="md"
            maxLength={31}
            leftSection="/"
            attributes={{ input: { dir: 'auto' } }}
            value={input.shortcut}
            error={badShortcut ? t('replies.shortcutBad') : null}
            onChange={(event) => set({ shortcut: event.currentTarget.value.trim().replace(/^\//, '') })}
          />
        </div>
        <ScopeFields input={input} onChange={set} />
        <div className={page.pair}>
          {(['he', 'en'] as const).map((language) => (
            <VariantField
              key={language}
              language={language}
              text={input[language]}
              brand={brand}
              channelKind={input.channel_kind}
              brandId={input.brand_id}
              // Once a word is changed here, it is no longer the one that fell behind.
              stale={reply?.[language]?.stale === true && reply[language]?.text === input[language]}
              confirming={confirm.isPending}
              onConfirm={() => confirm.mutate(language)}
              onChange={(text) => set({ [language]: text })}
            />
          ))}
        </div>
        <VariableHelp />
        <ProblemNote error={save.error} />
        {asking && (
          <div className={css.ask} role="alert">
            <p>{t('replies.retireAsk')}</p>
            <Button tone="danger" size="compact" busy={retire.isPending} onClick={() => retire.mutate(undefined)}>
              {t('replies.retireYes')}
            </Button>
            <Button tone="quiet" size="compact" onClick={() => setAsking(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        )}
        <DialogFoot>
          {reply && !asking && (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              {t('replies.retire')}
            </Button>
          )}
          <span className={css.space} />
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            tone="primary"
            type="submit"
            disabled={blocked}
            busy={save.isPending}
            title={wordless ? t('replies.needsText') : undefined}
          >
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}
