import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import type { Language, Me } from '../api/types.ts'
import { changeLanguage } from '../i18n/i18n.ts'
import { useMe } from '../person/me.ts'

export const TONGUES: readonly [Language, string][] = [
  ['he', 'עברית'],
  ['en', 'English'],
]

/** The language of one's own desk; kept on the server, so that it follows the person. */
export function useLanguage(): { spoken: Language; speak(language: Language): void } {
  const me = useMe()
  return {
    spoken: me.person.language,
    speak(language) {
      client.setQueryData<Me>(['me'], { ...me, person: { ...me.person, language } })
      void changeLanguage(language)
      void api.updateMe({ body: { language } }).catch(tell)
    },
  }
}
