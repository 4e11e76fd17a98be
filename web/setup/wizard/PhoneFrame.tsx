import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '../../person/me.ts'
import { LogoMark } from '../../ui/Logo.tsx'
import css from './Preview.module.css'
import { useWalk } from './walk.ts'

/** A phone with the product on it, drawn from what is chosen beside it. Nothing in it can be pressed. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  const { brand } = useWalk()
  const { organization } = useMe()
  return (
    <div className={css.phone} role="img" aria-label={brand.name}>
      <div className={css.screen} aria-hidden inert>
        <header className={css.head}>
          <strong>
            <bdi>{brand.name || organization.name}</bdi>
          </strong>
          <LogoMark size={22} />
        </header>
        {children}
      </div>
    </div>
  )
}

/** One card on the phone. */
export function PhoneCard({
  icon: Glyph,
  title,
  tone,
  children,
}: {
  icon?: Icon
  title?: ReactNode
  tone?: 'bad' | 'pine' | 'warn'
  children?: ReactNode
}) {
  return (
    <section className={css.card}>
      {title && (
        <p className={css.name} data-tone={tone}>
          {Glyph && <Glyph size={17} stroke={1.7} />}
          {title}
        </p>
      )}
      {children}
    </section>
  )
}
