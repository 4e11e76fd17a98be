/** The names of filters and their values, in both languages. */

export type FilterName = 'channel' | 'from' | 'before' | 'after' | 'is' | 'case'

const NAMES: Record<FilterName, string[]> = {
  channel: ['channel', 'ערוץ', 'בערוץ'],
  from: ['from', 'מאת'],
  before: ['before', 'לפני'],
  after: ['after', 'אחרי'],
  is: ['is', 'מצב'],
  case: ['case', 'פנייה', 'פניה'],
}

export type State = 'open' | 'closed' | 'public' | 'private' | 'internal'

const STATES: Record<State, string[]> = {
  open: ['open', 'פתוח', 'פתוחה', 'פתוחות'],
  closed: ['closed', 'סגור', 'סגורה', 'סגורות'],
  public: ['public', 'ציבורי', 'ציבורית', 'ציבוריות'],
  private: ['private', 'פרטי', 'פרטית', 'פרטיות'],
  internal: ['internal', 'פנימי', 'פנימית', 'פנימיות'],
}

/** Names of kinds of channels beside those that the channels call themselves. */
const KINDS: Record<string, string[]> = {
  email: ['email', 'e-mail', 'mail', 'מייל', 'אימייל', 'דואר'],
  facebook: ['facebook', 'fb', 'messenger', 'פייסבוק', 'מסנגר'],
  instagram: ['instagram', 'ig', 'אינסטגרם'],
  whatsapp: ['whatsapp', 'wa', 'ווטסאפ', 'וואטסאפ', 'ווטצאפ'],
  feed: ['feed', 'rss', 'פיד'],
  wordpress: ['wordpress', 'wp', 'וורדפרס'],
  noticed: ['noticed', 'found', 'נמצא'],
  sandbox: ['sandbox', 'wall', 'practice', 'קיר'],
}

const byAlias = <Name extends string>(lists: Record<Name, string[]>): ReadonlyMap<string, Name> =>
  new Map(
    (Object.entries(lists) as [Name, string[]][]).flatMap(([name, all]) => all.map((one) => [one, name] as const)),
  )

const names = byAlias(NAMES)
const states = byAlias(STATES)

export const filterNamed = (typed: string): FilterName | null => names.get(typed.toLowerCase()) ?? null
export const stateNamed = (typed: string): State | null => states.get(typed.toLowerCase()) ?? null

/** Whether `typed` is the beginning of a name that this kind of channel goes by. */
export function meansKind(typed: string, kind: string): boolean {
  const wanted = typed.toLowerCase().replace(/["']/g, '')
  return wanted !== '' && [kind, ...(KINDS[kind] ?? [])].some((name) => name.startsWith(wanted))
}
