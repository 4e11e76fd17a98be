import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../../src/core/text/runs.ts'
import { wordsOf } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { IconEye } from '../../ui/icons.ts'
import css from './MessageLink.module.css'

const LinkPreview = lazy(async () => {
  const [, preview] = await Promise.all([wordsOf('tools'), import('./LinkPreview.tsx')])
  return preview
})

/** A link that a customer wrote: opened in a window that knows nothing of us, or looked at first through our server. */
export function MessageLink({ text, messageId }: { text: string; messageId: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const address = addressOf(text)
  if (!address) return <Ltr>{text}</Ltr>
  return (
    <span className={css.link}>
      <a href={address} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
        {text}
      </a>
      <Popover opened={shown} onChange={setShown} width={320} position="bottom" withArrow trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={css.look}
            aria-label={t('message.lookAtLink')}
            title={t('message.lookAtLink')}
            onClick={() => setShown((on) => !on)}
          >
            <IconEye size={15} stroke={1.8} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<span aria-busy>{t('app.loading')}</span>}>
            {shown && <LinkPreview url={text} address={address} messageId={messageId} />}
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
