import { createRoot } from 'react-dom/client'
import './theme/fonts.css'
import './theme/mantine.css'
import './theme/base.css'
import { App } from './app/App.tsx'
import { firstLanguage, startLanguages } from './i18n/i18n.ts'
import { keepFocusHome } from './ui/focus-home.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
keepFocusHome()
await startLanguages(firstLanguage())
createRoot(root).render(<App />)
