import { clockTime } from '../ui/format.ts'
import css from './Approvals.module.css'
import type { Approval } from './queries.ts'

/** What the referent asked and the writer answered. */
export function TalkList({ talk }: { talk: Approval['talk'] }) {
  if (talk.length === 0) return null
  return (
    <ul className={css.talk}>
      {talk.map(({ person, at, text }) => (
        <li key={`${at}-${person.id}`}>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>{' '}
          <span className="ltr">{clockTime(at)}</span>
          <p dir="auto">{text}</p>
        </li>
      ))}
    </ul>
  )
}
