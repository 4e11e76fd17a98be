import { read } from '../../i18n/i18n.ts'
import type { ChannelKind } from '../types.ts'
import { ChannelFields, type ChannelFieldsProps } from './ChannelFields.tsx'
import css from './Channels.module.css'

type KindFieldsProps = Omit<ChannelFieldsProps, 'fields'> & {
  kind: ChannelKind
  /** The connection exists already: only what is the channel's own is asked. */
  ownOnly?: boolean
}

/** What a kind of channel asks for: first of the connection it hangs on, then of itself. */
export function KindFields({ kind, ownOnly = false, ...rest }: KindFieldsProps) {
  const { connection } = kind
  if (!connection) return <ChannelFields fields={kind.fields} {...rest} />
  return (
    <>
      {!ownOnly && (
        <fieldset className={css.fields}>
          <legend className={css.legend}>{read(connection.name)}</legend>
          <ChannelFields fields={connection.fields} {...rest} />
        </fieldset>
      )}
      <fieldset className={css.fields}>
        <legend className={css.legend}>{read(kind.name)}</legend>
        <ChannelFields fields={kind.fields} {...rest} />
      </fieldset>
    </>
  )
}
