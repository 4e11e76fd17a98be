/**
 * The page's words, for what is drawn by the hundred: one object for each language, shared by all who ask. (What react-i18next gives each
 * component is made anew with it; in a list that scrolls that was a fifth of all work.)
 */
import i18next, { type i18n, type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'

type Words = { t: TFunction; i18n: i18n }

const made = new Map<string, Words>()

function words(): Words {
  const { language } = i18next
  let ofLanguage = made.get(language)
  if (!ofLanguage) {
    ofLanguage = { t: i18next.getFixedT(language), i18n: i18next }
    made.set(language, ofLanguage)
  }
  return ofLanguage
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}

/** Draws anew when the language changes; `t` is another one then. */
export const useTranslation = (): Words => useSyncExternalStore(subscribe, words)
