import css from './CaseSkeleton.module.css'

/** The case in its final geometry. The delay is in the styles: a quick answer never shows it. */
export function CaseSkeleton() {
  return (
    <div className={css.case} aria-hidden>
      <div className={css.header}>
        <span className={css.ring} />
        <span className={css.lines}>
          <i style={{ inlineSize: 150 }} />
          <i style={{ inlineSize: 230 }} />
        </span>
      </div>
      <div className={css.thread}>
        <span className={css.lines}>
          <i style={{ inlineSize: '30%' }} />
          <i style={{ inlineSize: '90%' }} />
          <i style={{ inlineSize: '64%' }} />
        </span>
      </div>
      <div className={css.composer} />
    </div>
  )
}
