/** The seven steps as a ring: done, here, skipped, still to come. */

import type { WizardStep } from '../../../src/core/team/wizard.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import ring from '../../ui/Ring.module.css'
import { arc, pointAt, ringBox, segment } from '../../ui/ring-geometry.ts'
import css from './Wizard.module.css'
import type { Wizard } from './walk.ts'

type SetupRingProps = { steps: Wizard['steps']; here: WizardStep | null; size: number }

export function SetupRing({ steps, here, size }: SetupRingProps) {
  const { t } = useTranslation()
  const box = ringBox(size)
  const total = steps.length
  const at = steps.findIndex(({ id }) => id === here)
  const done = steps.filter(({ state }) => state === 'done').length
  const left = total - done
  const dot = at < 0 ? null : pointAt(box, box.radius, segment(box, at, total).middle)
  const thin = Math.max(1.6, box.width * 0.3)
  return (
    <span
      className={ring.ring}
      style={{ inlineSize: size, blockSize: size }}
      role="img"
      aria-label={t('wizard.position', { n: Math.max(at, 0) + 1, total, done })}
    >
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
        {steps.map(({ id, state }, index) => {
          const { from, to } = segment(box, index, total)
          const path = arc(box, box.radius, from, to)
          return state === 'skipped' ? (
            <path key={id} d={path} className={ring.dotted} strokeWidth={thin} strokeDasharray={`0 ${thin * 2.1}`} />
          ) : (
            <path key={id} d={path} className={state === 'done' ? ring.left : ring.track} strokeWidth={box.width} />
          )
        })}
        {dot && <circle cx={dot.x} cy={dot.y} r={box.width * 0.62} className={ring.here} />}
      </svg>
      <span className={css.count} aria-hidden>
        <strong className="ltr" style={{ fontSize: size * 0.21 }}>{`${at < 0 ? done : at + 1}/${total}`}</strong>
        {size > 100 && <span>{left === 0 ? t('wizard.noMinutes') : t('wizard.minutes', { count: left })}</span>}
      </span>
    </span>
  )
}
