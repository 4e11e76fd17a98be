import { createRoot } from 'react-dom/client'
import './theme/fonts.css'
import './theme/mantine.css'
import './theme/base.css'
import { client, meQuery } from './api/queries.ts'
import { App } from './app/App.tsx'
import { firstLanguage, startLanguages } from './i18n/i18n.ts'
import { isLeaving } from './person/leave.ts'
import { keepFocusHome } from './ui/focus-home.ts'

/** A letter of each script that the pages of a language are set in. */
const LETTERS = { he: [0x5d0, 0x41], en: [0x41] } as const

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
keepFocusHome()
// Who is signed in is asked while the words come: on a slow line each wait that stands alone is felt. The router joins this question.
if (/^\/(desk|$)/.test(location.pathname) && !isLeaving()) void client.prefetchQuery({ ...meQuery(), retry: false })
// So do the letters of the reader's language, before anything that is set in them.
const letters = String.fromCodePoint(...LETTERS[firstLanguage()])
for (const font of ['Heebo', 'Rubik']) document.fonts.load(`1em ${font}`, letters).catch(() => undefined)
await startLanguages(firstLanguage())
createRoot(root).render(<App />)
