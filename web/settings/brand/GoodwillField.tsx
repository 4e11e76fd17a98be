import { NumberInput, Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { digitsOf, symbolOf, toMajor, toMinor } from '../../../src/core/goodwill/money.ts'
import { MOST_GOODWILL } from '../../../src/core/goodwill/policy.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import page from '../Settings.module.css'
import type { BrandItem } from '../types.ts'
import css from './Automatic.module.css'

type Policy = BrandItem['goodwill']
const CURRENCIES = ['ILS', 'USD', 'EUR', 'GBP']

/** The currency, and how much one person may give a day; the one limit for public and private stands among the guardrails. */
export function GoodwillField({ policy, onChange }: { policy: Policy; onChange: (policy: Policy) => void }) {
  const { t } = useTranslation()
  const { currency } = policy
  const currencies = CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES]
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('goodwill.policy.title')}</legend>
      <p className={css.text}>
        {t('goodwill.policy.text')} <Link to="/settings/guardrails">{t('goodwill.policy.perCase')}</Link>
      </p>
      <div className={page.pair}>
        <Select
          label={t('goodwill.policy.currency')}
          size="md"
          allowDeselect={false}
          data={currencies}
          value={currency}
          onChange={(next) => next && onChange({ ...policy, currency: next })}
        />
        <NumberInput
          label={t('goodwill.policy.perRepDay')}
          description={t('goodwill.policy.none')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          size="md"
          min={0}
          max={MOST_GOODWILL / 10 ** digitsOf(currency)}
          decimalScale={digitsOf(currency)}
          thousandSeparator=","
          leftSection={<span>{symbolOf(currency)}</span>}
          value={policy.perRepDay === null ? '' : Number(toMajor(policy.perRepDay, currency))}
          onChange={(value) =>
            onChange({ ...policy, perRepDay: value === '' ? null : toMinor(String(value), currency) })
          }
        />
      </div>
    </fieldset>
  )
}
