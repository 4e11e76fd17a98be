/** The settings' own operations, typed and addressed by what the routes themselves say. */
import { type Operations, places } from '../api/client.gen.ts'
import { send } from '../api/http.ts'

/** Lists are lists here, however short their schema keeps them. */
type Loose<T> = T extends readonly (infer One)[]
  ? Loose<One>[]
  : T extends object
    ? { [Key in keyof T]: Loose<T[Key]> }
    : T
type Response<Name extends keyof Operations> = Loose<Operations[Name]['response']>

type Filled<T> = Record<string, never> extends T ? unknown : T
type Input<Name extends keyof Operations> = {
  path?: Filled<Operations[Name]['params']>
  query?: Filled<Operations[Name]['query']>
  body?: Operations[Name]['body'] extends null ? never : Loose<Operations[Name]['body']>
  signal?: AbortSignal
}

/** Calls an operation by its id. Throws `Problem`. */
export function call<Name extends keyof Operations>(name: Name, input: Input<Name> = {}): Promise<Response<Name>> {
  const { method, path } = places[name]
  return send(method, path, input as Parameters<typeof send>[2])
}

type Item<Name extends keyof Operations> = Response<Name> extends { items: (infer One)[] } ? One : never
export type Person = Item<'listPeople'>
export type Invitation = Item<'listInvitations'>
export type Token = Item<'listTokens'>
export type BrandItem = Item<'listBrands'>
export type Channel = Item<'listChannels'>
export type ChannelKind = Item<'listChannelKinds'>
export type Field = ChannelKind['fields'][number]
export type Intake = Response<'getIntake'>
