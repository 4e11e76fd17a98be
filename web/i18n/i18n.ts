/** Two languages, one key set. Hebrew is the source of the types; a language's words load when it is chosen. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Bilingual, Language } from '../api/types.ts'
import type { desk } from './he/desk.ts'
import type { pages } from './he/pages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk'
    resources: { desk: typeof desk & typeof pages }
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
const PAGES: Record<Language, () => Promise<object>> = {
  he: async () => (await import('./he/pages.ts')).pages,
  en: async () => (await import('./en/pages.ts')).pages,
}

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
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'desk',
    resources: { [language]: { desk: await DESK[language]() } },
    interpolation: { escapeValue: true, escape: isolate },
    react: { useSuspense: false },
  })
  stamp(language)
}

/** Changes the language of the whole page; its direction follows. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'desk')) i18next.addResourceBundle(language, 'desk', await DESK[language]())
  if (beyondDesk) await loadPages(language)
  await i18next.changeLanguage(language)
  localStorage.setItem(KEPT, language)
  stamp(language)
}

let beyondDesk = false

/** Before any page but the desk is shown: the words that the first load left out. */
export async function wordsOfPages(): Promise<void> {
  beyondDesk = true
  await loadPages(i18next.language as Language)
}

async function loadPages(language: Language): Promise<void> {
  if (!i18next.exists('settings.title', { lng: language }))
    i18next.addResourceBundle(language, 'desk', await PAGES[language](), true)
}

function stamp(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.title = i18next.t('app.name')
}

/** The side of a bilingual text that the reader reads. */
export function read(text: Bilingual): string {
  return i18next.language === 'en' ? text.en : text.he
}
