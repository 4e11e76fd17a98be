/** English, all of it. */
import { desk } from './desk.ts'
import { pages } from './pages.ts'

export const en = { ...desk, ...pages }
