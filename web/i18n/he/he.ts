/** Hebrew, all of it. The source of the keys. */
import { desk } from './desk.ts'
import { pages } from './pages.ts'

export const he = { ...desk, ...pages }
