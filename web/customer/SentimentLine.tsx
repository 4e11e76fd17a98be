import type { Sentiment } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'

const LEVEL: Record<Sentiment, number> = { positive: 4, neutral: 10, negative: 16 }

/** How their messages sounded, oldest first; the last one is the dot. Time runs left to right in both languages. */
export function SentimentLine({ sentiments }: { sentiments: Sentiment[] }) {
  const { t } = useTranslation()
  const last = sentiments.slice(-8)
  const step = last.length > 1 ? 72 / (last.length - 1) : 0
  const points = last.map((one, index) => [4 + index * step, LEVEL[one]] as const)
  const end = points.at(-1)
  const latest = last.at(-1) ?? 'neutral'
  return (
    <svg
      width="80"
      height="20"
      viewBox="0 0 80 20"
      role="img"
      aria-label={last.map((one) => t(`sentiment.${one}`)).join(', ')}
      style={{ display: 'block' }}
    >
      <line
        x1="2"
        x2="78"
        y1="10"
        y2="10"
        stroke="var(--mg-line2)"
        strokeWidth="1"
        strokeDasharray="2 3"
        opacity="0.6"
      />
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="var(--mg-ink2)"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      {end && (
        <circle
          cx={end[0]}
          cy={end[1]}
          r="3"
          fill={
            latest === 'negative'
              ? 'var(--mg-badFill)'
              : latest === 'positive'
                ? 'var(--mg-pineRing)'
                : 'var(--mg-ink3)'
          }
        />
      )}
    </svg>
  )
}
