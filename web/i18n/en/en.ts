/** English, all of it. */
import { desk } from './desk.ts'
import { pages } from './pages.ts'
import { tools } from './tools.ts'

export const en = { ...desk, ...pages, ...tools }
