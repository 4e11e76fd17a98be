import { useTranslation } from '../i18n/use-translation.ts'
import { Finder } from './Finder.tsx'

/** Search over all history: cases by number, people, and messages. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return <Finder title={t('search.title')} placeholder={t('search.placeholder')} onClose={onClose} />
}
