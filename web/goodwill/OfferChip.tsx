import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { IconGift } from '../ui/icons.ts'
import css from './Goodwill.module.css'
import { offer } from './offered.ts'

/** A benefit stands in the words: one press to write it on the ledger as well. */
export function OfferChip({ offers }: { offers: readonly { amount: number }[] }) {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  const may = useMay('goodwill.give')
  if (!may || offers.length === 0) return null
  return (
    <button
      type="button"
      className={css.chip}
      onClick={() => {
        offer(
          view.id,
          offers.reduce((sum, { amount }) => sum + amount, 0),
        )
        open('goodwill')
      }}
    >
      <IconGift size={16} stroke={1.7} aria-hidden />
      {t('goodwill.write')}
    </button>
  )
}
