/** Every operation of the API by its id: `api.listCases({ query })`, `api.solveCase({ params: { id }, body })`. */
import { type Operations, places } from './client.gen.ts'
import { send } from './http.ts'

type Given<Name extends string, Value> = [Value] extends [null]
  ? unknown
  : keyof Value extends never
    ? unknown
    : Partial<Value> extends Value
      ? { [K in Name]?: Value }
      : { [K in Name]: Value }

export type Input<Op extends keyof Operations> = Given<'params', Operations[Op]['params']> &
  Given<'query', Operations[Op]['query']> &
  Given<'body', Operations[Op]['body']> & { signal?: AbortSignal }

type Call<Op extends keyof Operations> = (
  ...input: Record<never, never> extends Input<Op> ? [input?: Input<Op>] : [input: Input<Op>]
) => Promise<Operations[Op]['response']>

export type Api = { [Op in keyof Operations]: Call<Op> }

export const api = Object.fromEntries(
  Object.entries(places).map(([name, { method, path }]) => [name, (input?: object) => send(method, path, input)]),
) as Api
