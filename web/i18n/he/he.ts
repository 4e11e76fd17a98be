/** Hebrew, all of it. The source of the keys. */
import { desk } from './desk.ts'
import { pages } from './pages.ts'
import { tools } from './tools.ts'

export const he = { ...desk, ...pages, ...tools }
