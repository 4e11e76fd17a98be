/** What each check says: a sentence, and its facts where they were told. */
import type { TFunction } from 'i18next'
import { clockTime, date, percent, span, when } from '../../ui/format.ts'
import { type Check, DAY, MINUTE, numberOf, textOf } from './facts.ts'

type T = TFunction<'desk'>

export const LINE = [
  'token',
  'permissions',
  'subscription',
  'rhythm',
  'polling',
  'quota',
  'quality',
  'templates',
  'feed',
] as const
export const DOORS = ['door_posts', 'door_tags', 'door_messages'] as const
export const READINESS = ['details', 'hours', 'website', 'cover', ...DOORS] as const
export type KnownCheck = (typeof LINE)[number] | (typeof READINESS)[number]

const TODO = [...READINESS, 'templates', 'quality'] as const
const within = <Id extends string>(ids: readonly Id[], id: string): id is Id => (ids as readonly string[]).includes(id)

export const isKnown = (id: string): id is KnownCheck => within(LINE, id) || within(READINESS, id)

export function titleOf(t: T, id: KnownCheck, { result }: Check): string {
  if (id === 'token' && result === 'warn') return t('checks.tokenSoon')
  return t(`checks.${id}.${result === 'warn' || result === 'bad' ? 'ill' : result}`)
}

/** The facts, one phrase each; none when nothing was told. */
export function factsOf(t: T, id: KnownCheck, check: Check): string[] {
  const number = (key: string) => numberOf(check, key)
  const text = (key: string) => textOf(check, key)
  const said: (string | null)[] = []
  const ill = check.result === 'warn' || check.result === 'bad'
  switch (id) {
    case 'token': {
      const [days, until] = [number('days'), instant(text('until'))]
      if (days !== null && until !== null && check.result === 'warn' && days >= 1)
        said.push(t('checks.fact.untilIn', { time: span(Math.floor(days) * DAY), date: date(until) }))
      else if (until !== null) said.push(t('checks.fact.until', { date: date(until) }))
      break
    }
    case 'permissions': {
      const names = text('missing')
      said.push(names && t('checks.fact.missing', { names }))
      break
    }
    case 'subscription': {
      const fields = number('fields')
      said.push(number('again') ? t('checks.fact.again') : null)
      said.push(fields !== null && !ill ? t('checks.fact.fields', { count: fields }) : null)
      break
    }
    case 'rhythm':
      said.push(...rhythmWords(t, check))
      break
    case 'polling': {
      const [at, found] = [instant(text('at')), number('found')]
      said.push(
        at &&
          t('checks.fact.lookedAt', { time: when(at) === clockTime(at) ? clockTime(at) : when(at, { full: true }) }),
      )
      said.push(
        found === null ? null : found > 0 ? t('checks.fact.found', { count: found }) : t('checks.fact.foundNone'),
      )
      break
    }
    case 'quota': {
      const [used, minutes] = [number('percent'), number('minutes')]
      said.push(used === null ? null : t('checks.fact.used', { percent: percent(used / 100) }))
      said.push(minutes ? t('checks.fact.frees', { time: span(minutes * MINUTE) }) : null)
      break
    }
    case 'templates':
      for (const key of ['approved', 'pending', 'refused'] as const) {
        const count = number(key)
        if (count !== null && (count > 0 || key === 'approved')) said.push(t(`checks.fact.${key}`, { count }))
      }
      break
    case 'feed': {
      const [entries, mentions] = [number('entries'), number('mentions')]
      said.push(text('format'))
      said.push(entries === null || ill ? null : t('checks.fact.entries', { count: entries }))
      if (mentions !== null && !ill)
        said.push(mentions > 0 ? t('checks.fact.mentions', { count: mentions }) : t('checks.fact.mentionsNone'))
      const found = text('found')
      said.push(found && t('checks.fact.feedAt', { url: `\u2066${found}\u2069` }))
      break
    }
  }
  const reason = text('reason')
  if (reason && ill) said.push(t('checks.fact.answered', { reason }))
  if (ill && within(TODO, id)) said.push(t(`checks.todo.${id}`))
  return said.filter((one): one is string => Boolean(one))
}

export function rhythmWords(t: T, of: Pick<Check, 'facts'>): string[] {
  const [minutes, usual] = [numberOf(of, 'minutes'), numberOf(of, 'usualMinutes')]
  return [
    ...(minutes === null ? [] : [t('checks.fact.last', { time: span(minutes * MINUTE) })]),
    ...(usual === null ? [] : [t('checks.fact.usual', { time: span(usual * MINUTE) })]),
  ]
}

const instant = (text: string | null): string | null => (text && !Number.isNaN(Date.parse(text)) ? text : null)
