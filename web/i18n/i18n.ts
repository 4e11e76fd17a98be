/** Two languages, one key set. Hebrew is the source of the types; a language's words load when it is chosen. */
import i18next from 'i18next'
import type { Bilingual, Language } from '../api/types.ts'
import type { desk } from './he/desk.ts'
import type { pages } from './he/pages.ts'
import type { tools } from './he/tools.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk'
    resources: { desk: typeof desk & typeof pages & typeof tools }
    returnNull: false
  }
}

export const LANGUAGES: readonly Language[] = ['he', 'en']
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'he' ? 'rtl' : 'ltr')

const KEPT = 'maagal.language'
const DESK: Record<Language, () => Promise<object>> = {
  he: async () => (await import('./he/desk.ts')).desk,
  en: async () => (await import('./en/desk.ts')).desk,
}
/** Words that the first load leaves out: of all pages but the desk, and of what opens on demand at it. */
const MORE = {
  pages: {
    he: async () => (await import('./he/pages.ts')).pages,
    en: async () => (await import('./en/pages.ts')).pages,
  },
  tools: {
    he: async () => (await import('./he/tools.ts')).tools,
    en: async () => (await import('./en/tools.ts')).tools,
  },
}
type More = keyof typeof MORE
/** One key of each, by which one sees that they are there. */
const SIGN = { pages: 'settings.title', tools: 'search.title' } as const
const wanted = new Set<More>()

/** Before anybody signed in: what was chosen here last, else the browser's wish, else Hebrew. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'he' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'he'
}

/** A value put into a sentence keeps its own direction: digits as they are, everything else isolated. */
function isolate(value: string): string {
  if (/^\d+$/.test(value)) return value
  return /^[\d+\-–.,:/%\s₪KMhd]+$/.test(value) ? `\u2066${value}\u2069` : `\u2068${value}\u2069`
}

export async function startLanguages(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'desk',
    resources: { [language]: { desk: await DESK[language]() } },
    interpolation: { escapeValue: true, escape: isolate },
  })
  stamp(language)
  document.title = i18next.t('app.name')
}

/** Changes the language of the whole page; its direction follows. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'desk')) i18next.addResourceBundle(language, 'desk', await DESK[language]())
  await Promise.all([...wanted].map((more) => load(more, language)))
  await i18next.changeLanguage(language)
  localStorage.setItem(KEPT, language)
  stamp(language)
}

/** Before any page but the desk is shown. */
export const wordsOfPages = (): Promise<void> => wordsOf('pages')

/** Before anything is shown that needs them. */
export async function wordsOf(more: More): Promise<void> {
  wanted.add(more)
  await load(more, i18next.language as Language)
}

async function load(more: More, language: Language): Promise<void> {
  if (!i18next.exists(SIGN[more], { lng: language }))
    i18next.addResourceBundle(language, 'desk', await MORE[more][language](), true)
}

function stamp(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${language}.webmanifest`)
}

/** The side of a bilingual text that the reader reads. */
export function read(text: Bilingual): string {
  return i18next.language === 'en' ? text.en : text.he
}
