/** The nouns of the settings, as the API says them. */
import type { Operations } from '../api/client.gen.ts'

type Item<Op extends keyof Operations> = Operations[Op]['response'] extends { items: (infer One)[] } ? One : never
export type Person = Item<'listPeople'>
export type Invitation = Item<'listInvitations'>
export type Token = Item<'listTokens'>
export type BrandItem = Item<'listBrands'>
export type AreaItem = Item<'listAreas'>
export type Channel = Item<'listChannels'>
export type ChannelKind = Item<'listChannelKinds'>
export type ChannelLogEntry = Item<'getChannelLog'>
export type Field = ChannelKind['fields'][number]
export type Intake = Operations['getIntake']['response']
