import { Modal } from '@mantine/core'
import { BESIDES_REASONS } from '../../src/core/case/besides.ts'
import type { Outgoing } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { when } from '../ui/format.ts'
import { IconLock, IconPencil, IconSend, IconTrash, IconWorld } from '../ui/icons.ts'
import css from './Answered.module.css'
import type { Answered } from './use-answered.ts'

/** Two answers to one customer: both side by side, and what becomes of the second. Closing it sends and drops nothing. */
export default function AnsweredDialog({ answered, onClose }: { answered: Answered; onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const { theirs, mine } = answered
  const name = theirs[0]?.by?.name ?? theirs[0]?.author ?? t('message.us')
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Modal opened onClose={onClose} size="xl" title={t('watching.both.title', { name })}>
      <p className={css.lead}>{t('watching.both.text')}</p>
      <div className={css.both}>
        <section className={css.side} aria-label={t('watching.both.theirs', { name })}>
          <h3 className={css.title}>{t('watching.both.theirs', { name })}</h3>
          {theirs.map((one) => (
            <Words
              key={one.id}
              mode={one.mode}
              name={one.by?.name ?? one.author ?? ''}
              body={one.file_name ? t('composer.file', { name: one.file_name }) : one.body}
              more={`${t(`reply.state.${one.state as Outgoing['state']}`)} · ${when(one.at)}`}
            />
          ))}
        </section>
        <section className={css.side} data-mine="" aria-label={t('watching.both.mine')}>
          <h3 className={css.title}>{t('watching.both.mine')}</h3>
          {mine.map((one) => (
            <Words
              key={one.mode}
              mode={one.mode}
              name={me.person.name}
              body={one.body}
              more={t('watching.both.notSent')}
            />
          ))}
        </section>
      </div>
      <fieldset className={css.reasons}>
        <legend>{t('watching.both.sendBecause')}</legend>
        {BESIDES_REASONS.map((reason) => (
          <Button key={reason} icon={IconSend} mirror onClick={then(() => answered.again(reason))}>
            {t(`watching.besides.${reason}`)}
          </Button>
        ))}
      </fieldset>
      <DialogFoot>
        <Button tone="quiet" icon={IconTrash} onClick={then(answered.drop)}>
          {t('watching.both.drop')}
        </Button>
        <Button tone="primary" icon={IconPencil} onClick={then(answered.edit)} data-autofocus>
          {t('watching.both.edit')}
        </Button>
      </DialogFoot>
    </Modal>
  )
}

type WordsProps = { mode: 'public' | 'private'; name: string; body: string; more: string }

function Words({ mode, name, body, more }: WordsProps) {
  const { t } = useTranslation()
  const Glyph = mode === 'public' ? IconWorld : IconLock
  return (
    <article className={css.words} data-mode={mode}>
      <header className={css.head}>
        <Avatar name={name} size={24} ours />
        <strong>
          <Name>{name}</Name>
        </strong>
        <span className={css.mode}>
          <Glyph size={15} stroke={1.8} aria-hidden /> {t(`message.${mode}`)}
        </span>
      </header>
      <p className={css.body} dir="auto">
        {body}
      </p>
      <footer className={css.more}>{more}</footer>
    </article>
  )
}
