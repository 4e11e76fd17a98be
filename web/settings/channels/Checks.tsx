/** Everything that was looked at in a channel: how its line is, and whether the page is ready to be written to. */
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '../../ui/icons.ts'
import type { Channel } from '../types.ts'
import { DOORS, factsOf, isKnown, LINE, READINESS, titleOf } from './check-words.ts'
import { type Check, checkOf } from './facts.ts'
import css from './Panel.module.css'

const GLYPHS: Record<Check['result'], Icon> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  unknown: IconHelpCircle,
}

export function Checks({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const found = (ids: readonly string[]) => ids.flatMap((id) => checkOf(channel, id) ?? [])
  const strangers = channel.checks.filter(({ id }) => !isKnown(id))
  const doors = found(DOORS)
  return (
    <>
      <Group title={t('checks.connection')} checks={[...found(LINE), ...strangers]} />
      <Group
        title={t('checks.ready')}
        aside={
          doors.length > 0 &&
          doors.every(({ result }) => result !== 'unknown') &&
          t('checks.doors', { open: doors.filter(({ result }) => result === 'ok').length, all: doors.length })
        }
        checks={found(READINESS)}
      />
    </>
  )
}

function Group({ title, aside, checks }: { title: string; aside?: string | false; checks: Check[] }) {
  if (checks.length === 0) return null
  return (
    <section>
      <div className={css.groupHead}>
        <h3>{title}</h3>
        {aside && <span>{aside}</span>}
      </div>
      <ul>
        {checks.map((check) => (
          <OneCheck key={check.id} check={check} />
        ))}
      </ul>
    </section>
  )
}

function OneCheck({ check }: { check: Check }) {
  const { t } = useTranslation()
  const { id, result } = check
  const Glyph = GLYPHS[result]
  const facts = isKnown(id) ? factsOf(t, id, check) : []
  return (
    <li className={css.check} data-result={result}>
      <Glyph size={19} stroke={1.8} aria-hidden />
      <div>
        <p className={css.checkTitle}>
          {isKnown(id) ? titleOf(t, id, check) : <bdi>{id}</bdi>}
          <span className="hidden">, {t(`checks.result.${result}`)}</span>
        </p>
        {facts.length > 0 && <p className={css.checkFacts}>{facts.join(' · ')}</p>}
      </div>
    </li>
  )
}
