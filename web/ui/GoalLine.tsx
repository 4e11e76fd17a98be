/** A number along a line, with a tick where its goal stands. Runs left to right in both languages, as numbers do. */
import css from './GoalLine.module.css'

type GoalLineProps = {
  value: number | null
  /** Null draws no tick. */
  goal: number | null
  /** The end of the line. */
  most: number
  /** It stands where it should. */
  good: boolean
  /** The whole sentence the line stands for. */
  label: string
}

export function GoalLine({ value, goal, most, good, label }: GoalLineProps) {
  const at = (n: number) => `${Math.min(1, Math.max(0, n / most)) * 100}%`
  return (
    <span className={css.line} dir="ltr" role="img" aria-label={label}>
      <span className={css.track}>
        {value !== null && (
          <span className={css.fill} data-good={good || undefined} style={{ inlineSize: at(value) }} />
        )}
      </span>
      {goal !== null && <span className={css.tick} style={{ insetInlineStart: at(goal) }} />}
    </span>
  )
}
