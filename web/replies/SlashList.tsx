import { useEffect } from 'react'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconTemplate } from '../ui/icons.ts'
import { fillReply, nameGaps } from './fill.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import css from './Replies.module.css'
import type { Replies } from './use-replies.ts'

/** By the field that the list belongs to. */
export const listId = (field: string) => `${field}-replies`
export const optionId = (field: string, at: number) => `${listId(field)}-${at}`

/** Under the words being written: what answers to the slash. The caret never leaves the draft. */
export function SlashList({ replies }: { replies: Replies }) {
  const { t } = useTranslation()
  const { id, offer, query, found, at, language } = replies
  useEffect(() => {
    document.getElementById(optionId(id, at))?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  return (
    <div className={css.slash}>
      <div className={css.slashHead}>
        <span className={css.slashTitle}>
          <IconTemplate size={17} stroke={1.7} aria-hidden />
          {t('replies.title')}
        </span>
        <span className={css.space} />
        <LanguageSwitch language={language} onChange={replies.setLanguage} />
        <Button size="compact" tone="quiet" onClick={() => replies.setAsking({ replyId: null, at: null })}>
          {t('replies.all')}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className={css.none} role="status">
          {query.isError ? t('replies.failed') : offer ? t('replies.nothing') : t('app.loading')}
          {query.isError && (
            <Button size="compact" onClick={() => void query.refetch()}>
              {t('app.retry')}
            </Button>
          )}
        </p>
      ) : (
        <div id={listId(id)} role="listbox" aria-label={t('replies.found')} className={css.options}>
          {offer &&
            found.map((reply, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the draft has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the draft keeps the focus, and points here
              <div
                key={reply.id}
                id={optionId(id, index)}
                role="option"
                aria-selected={index === at}
                className={css.option}
                onMouseEnter={() => replies.setHere(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => replies.choose(reply)}
              >
                <span className={css.optionHead}>
                  <strong>{read({ he: reply.title_he, en: reply.title_en })}</strong>
                  <bdi className={css.shortcut}>/{reply.shortcut}</bdi>
                </span>
                <span className={css.excerpt} dir="auto">
                  {nameGaps(fillReply(reply, language, offer).text)}
                </span>
              </div>
            ))}
        </div>
      )}
    </div>
  )
}
