/** Initials on a soft fill that stays the same for the same name. Pictures of customers are not fetched. */
import css from './Avatar.module.css'
import { initials } from './format.ts'

const TINTS = 6

export function Avatar({ name, size = 32, ours = false }: { name: string; size?: number; ours?: boolean }) {
  let sum = 7
  for (const letter of name) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return (
    <span
      className={css.avatar}
      data-tint={ours ? 'ours' : (sum >>> 8) % TINTS}
      style={{ inlineSize: size, blockSize: size, fontSize: Math.max(11, size * 0.36) }}
      aria-hidden
    >
      {initials(name)}
    </span>
  )
}
