import { api } from '../../../api/api.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useKept } from '../../../person/kept.ts'
import { AutomaticReply } from '../../../settings/brand/AutomaticField.tsx'
import { HolidaysField } from '../../../settings/brand/HolidaysField.tsx'
import { HoursField } from '../../../settings/brand/HoursField.tsx'
import type { Hours } from '../../../settings/brand/hours.ts'
import { IconLock } from '../../../ui/icons.ts'
import { HoursPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useWalk } from '../walk.ts'
import css from './Steps.module.css'

/** When the brand is open, its holidays, and what answers while it is closed. */
export function HoursStep() {
  const { t } = useTranslation()
  const { brand, wizard } = useWalk()
  const [input, setInput, forget] = useKept('wizard.hours', () => ({
    calendar: brand.calendar as Hours,
    holidays: brand.holidays,
    // Until hours were looked at once, the first thing to do with them is to answer outside of them.
    away: { ...brand.automatic.away, on: brand.automatic.away.on || !isDone(wizard.steps) },
  }))
  const set = (some: Partial<typeof input>) => setInput({ ...input, ...some })
  const save = async () => {
    const { calendar, holidays, away } = input
    const automatic = { ...brand.automatic, away }
    await api.editBrand({ params: { id: brand.id }, body: { calendar, holidays, automatic } })
    forget()
  }
  return (
    <StepFrame
      title={t('wizard.hours.title')}
      text={t('wizard.hours.text')}
      save={save}
      moving={{ confirm: 'hours' }}
      preview={<HoursPreview hours={input.calendar} away={input.away} />}
    >
      <HoursField hours={input.calendar} onChange={(calendar) => set({ calendar })} />
      <HolidaysField rules={input.holidays} ahead={brand.holidays_ahead} onChange={(holidays) => set({ holidays })} />
      <AutomaticReply kind="away" reply={input.away} brand={brand.name} onChange={(away) => set({ away })} />
      <section className={css.box}>
        <IconLock size={22} stroke={1.6} aria-hidden />
        <div>
          <h2>{t('wizard.hours.severe')}</h2>
          <p>{t('wizard.hours.severeText')}</p>
        </div>
      </section>
    </StepFrame>
  )
}

const isDone = (steps: readonly { id: string; state: string }[]) =>
  steps.some(({ id, state }) => id === 'hours' && state === 'done')
