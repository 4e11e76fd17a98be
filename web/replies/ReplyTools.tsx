import { lazy, Suspense } from 'react'
import type { ComposerMode } from '../api/types.ts'
import { Length } from '../composer/Length.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconTemplate } from '../ui/icons.ts'
import { ApologyChip } from './ApologyChip.tsx'
import css from './Replies.module.css'
import { SlashList } from './SlashList.tsx'
import type { Replies } from './use-replies.ts'

const ReplyDialog = lazy(() => import('./ReplyDialog.tsx'))

type Props = { replies: Replies; mode: 'public' | 'private'; body: string; max: ComposerMode['max_length'] }

/** Under words that are written outside of the composer: the same saved replies, by the slash and by the button, and the length. */
export function ReplyTools({ replies, mode, body, max }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {replies.open && <SlashList replies={replies} />}
      <div className={css.tools}>
        <IconButton
          icon={IconTemplate}
          label={t('replies.insert')}
          onClick={() => replies.setAsking({ replyId: null, at: null })}
        />
        {!replies.open && (
          <ApologyChip due={replies.offer?.apology.due === true} body={body} onPut={() => replies.apologize()} />
        )}
        <span className={css.space} />
        {max && <Length text={body} max={max} />}
      </div>
      <Suspense>{replies.asking && <ReplyDialog replies={replies} mode={mode} max={max} />}</Suspense>
    </>
  )
}
