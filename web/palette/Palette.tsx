/** Everything that can be done from the keyboard, in one field, with the search over all history below it. */
import { useTranslation } from '../i18n/use-translation.ts'
import { Finder } from '../search/Finder.tsx'
import { found } from './found.ts'
import { useCaseMore, useCaseOnScreen } from './use-case-more.ts'
import { useCommandsOfDesk } from './use-commands-of-desk.ts'
import { usePages } from './use-pages.ts'
import { useReplyEntries } from './use-reply-entries.ts'
import { useView } from './use-view.ts'

export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const view = useCaseOnScreen()
  const all = [...useCommandsOfDesk(), ...useCaseMore(view), ...usePages(), ...useReplyEntries(view), ...useView()]
  return (
    <Finder
      title={t('palette.title')}
      placeholder={t('palette.placeholder')}
      about={view?.customer.name ?? null}
      entriesFor={(typed) => found(all, typed)}
      onClose={onClose}
    />
  )
}
