/** The card at the head of a channel: its worst number, large, and what usually happens. */
import type { TFunction } from 'i18next'
import { useTranslation } from '../../i18n/use-translation.ts'
import { percent, span } from '../../ui/format.ts'
import type { Channel } from '../types.ts'
import { LINE } from './check-words.ts'
import { FactRing } from './FactRing.tsx'
import { checkOf, DAY, MINUTE, TONES, type Worst, worstFact } from './facts.ts'
import { GLYPHS } from './Health.tsx'
import css from './Panel.module.css'

export function Standing({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const { health, detail, readable } = channel
  const worst = worstFact(channel)
  const dropped = checkOf(channel, 'subscription')?.result === 'bad'
  // As long as something is plainly broken, the card is red, whatever the state is called.
  const tone = LINE.some((id) => checkOf(channel, id)?.result === 'bad') ? 'bad' : TONES[health]
  const Glyph = GLYPHS[health]
  const { title, text } = sentences(t, channel, worst, dropped)
  return (
    <section className={css.standing} data-tone={tone}>
      {worst ? <FactRing worst={worst} tone={tone} /> : <Glyph size={30} stroke={1.6} aria-hidden />}
      <div className={css.standingWords}>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
        {detail && readable && (
          <>
            <p>{t('channels.answerWas')}</p>
            <p dir="auto">{detail}</p>
          </>
        )}
      </div>
    </section>
  )
}

function sentences(
  t: TFunction<'desk'>,
  { health, webhook_url: webhook, readable }: Channel,
  worst: Worst | null,
  dropped: boolean,
): { title: string; text: string | null } {
  const bare = t(`channels.health.${health}`)
  if (!readable) return { title: bare, text: null }
  switch (health) {
    case 'silent': {
      const known = worst?.about === 'silent' ? worst : null
      const usual = known?.usualMinutes
      return {
        title: known
          ? t(webhook ? 'standing.title.webhook' : 'standing.title.silent', { time: span(known.minutes * MINUTE) })
          : bare,
        text: usual ? t('standing.text.usual', { time: span(usual * MINUTE) }) : t('standing.text.silent'),
      }
    }
    case 'expiring': {
      const days = worst?.about === 'expiring' ? Math.floor(worst.days) : null
      return {
        title:
          days === null
            ? bare
            : days < 1
              ? t('standing.title.today')
              : t('standing.title.expiring', { time: span(days * DAY) }),
        text: t('standing.text.expiring'),
      }
    }
    case 'quota': {
      const known = worst?.about === 'quota' ? worst : null
      return {
        title: known ? t('standing.title.quota', { percent: percent(known.percent / 100) }) : bare,
        text: known?.minutes
          ? t('standing.text.frees', { time: span(known.minutes * MINUTE) })
          : t('standing.text.quota'),
      }
    }
    case 'healthy':
      return { title: bare, text: null }
    case 'delayed':
      return { title: dropped ? t('standing.title.dropped') : bare, text: t('standing.text.delayed') }
    default:
      return { title: bare, text: t(`standing.text.${health}`) }
  }
}
