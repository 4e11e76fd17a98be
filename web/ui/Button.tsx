/** Buttons by what they do to the world: pine acts, blue speaks in public, plum in private, sand stays in the house. */
import { Loader, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import css from './Button.module.css'
import { Kbd } from './Kbd.tsx'

export type Tone = 'primary' | 'public' | 'private' | 'internal' | 'secondary' | 'quiet' | 'danger'
type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  tone?: Tone
  size?: 'compact' | 'normal' | 'large'
  icon?: Icon
  /** Mirrors the icon in right-to-left: arrows and sends, never clocks or checks. */
  mirror?: boolean
  kbd?: string
  busy?: boolean
  /** Why it cannot be used now, and who can: the control stays visible. */
  why?: string | null
  ref?: Ref<HTMLButtonElement>
  children?: ReactNode
}

export function Button(props: ButtonProps) {
  const {
    tone = 'secondary',
    size = 'normal',
    icon: Glyph,
    mirror,
    kbd,
    busy,
    why,
    children,
    className,
    ...rest
  } = props
  const blocked = Boolean(why) || rest.disabled
  const solid = tone === 'primary' || tone === 'public' || tone === 'private'
  const button = (
    <button
      type="button"
      {...rest}
      disabled={undefined}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      onClick={blocked || busy ? (event) => event.preventDefault() : rest.onClick}
      className={`${css.button} ${className ?? ''}`}
      data-tone={tone}
      data-size={size}
    >
      {busy ? (
        <Loader size={16} color="currentColor" />
      ) : (
        Glyph && <Glyph size={18} stroke={1.7} className={mirror ? 'mirror' : undefined} aria-hidden />
      )}
      {children !== undefined && <span className={css.words}>{children}</span>}
      {kbd && <Kbd on={solid ? 'solid' : 'surface'}>{kbd}</Kbd>}
    </button>
  )
  return why ? <Tooltip label={why}>{button}</Tooltip> : button
}

/** An icon alone, with its name for ears and on hover. */
export function IconButton({ label, ...rest }: ButtonProps & { label: string; icon: Icon }) {
  return (
    <Tooltip label={rest.why ?? label}>
      <Button
        {...rest}
        why={undefined}
        disabled={Boolean(rest.why) || rest.disabled}
        tone={rest.tone ?? 'quiet'}
        aria-label={label}
        data-icon=""
      />
    </Tooltip>
  )
}
