import { Modal } from '@mantine/core'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { IconEye, IconHandStop, IconHourglass, IconNote, IconPencil, IconShieldCheck } from '../ui/icons.ts'
import css from './Lock.module.css'
import type { Lock } from './use-lock.ts'

type Props = { lock: Lock; confirming: boolean; onConfirm: (on: boolean) => void }

/** In place of sending, while somebody else answers: watch on, keep the words as a note, ask for the case; or write anyway. */
export function LockedFooter({ lock, confirming, onConfirm }: Props) {
  const { t } = useTranslation()
  const { drafts, write } = useDesk()
  const whyNot = useWhyNot('desk.reply')
  const { mode, text } = drafts
  const { holder } = lock
  if (!holder || mode === 'internal') return null
  const words = text[mode].trim()
  const toNote = () => {
    drafts.write('internal', [text.internal.trim(), words].filter(Boolean).join('\n\n'))
    drafts.write(mode, '')
    drafts.setMode('internal')
    announce(t('watching.nowNote'))
    write()
  }
  const { name } = holder
  return (
    <>
      <footer className={css.footer}>
        {words && <span className={css.kept}>{t('watching.kept')}</span>}
        <span className={css.space} />
        <Button size="compact" tone="quiet" icon={IconEye} onClick={() => lock.rest(true)}>
          {t('watching.watchOn')}
        </Button>
        {words && (
          <Button size="compact" tone="quiet" icon={IconNote} onClick={toNote}>
            {t('watching.toNote')}
          </Button>
        )}
        {lock.asked === 'no' && (
          <Button size="compact" icon={IconHandStop} why={whyNot} busy={lock.asking} onClick={lock.ask}>
            {t('watching.ask')}
          </Button>
        )}
        {lock.asked !== 'no' && (
          <span className={css.asked} role="status">
            <IconHourglass size={16} stroke={1.7} aria-hidden />
            {t(lock.asked === 'pending' ? 'watching.asked' : 'watching.declined', { name })}
          </span>
        )}
        <Button size="compact" tone="quiet" icon={IconPencil} why={whyNot} onClick={() => onConfirm(true)}>
          {t('watching.anyway')}
        </Button>
      </footer>
      <p className={css.rule}>
        <IconShieldCheck size={16} stroke={1.7} aria-hidden /> {t('watching.rule')}
      </p>
      <Modal opened={confirming} onClose={() => onConfirm(false)} title={t('watching.anywayTitle', { name })}>
        <p>{t('watching.anywayText')}</p>
        <DialogFoot>
          <Button tone="quiet" onClick={() => onConfirm(false)} data-autofocus>
            {t('watching.wait')}
          </Button>
          <Button
            icon={IconPencil}
            onClick={() => {
              onConfirm(false)
              lock.writeAnyway()
              write()
            }}
          >
            {t('watching.anyway')}
          </Button>
        </DialogFoot>
      </Modal>
    </>
  )
}
