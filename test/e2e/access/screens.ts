/** Every screen of the desk behind the sign-in, and the states one gets into on it: where it is, and what is done there. */
import { CASE } from './case-screens.ts'
import { DESK } from './desk-screens.ts'
import { PAGES } from './page-screens.ts'
import type { Screen } from './visit.ts'

export const SCREENS: readonly Screen[] = [...DESK, ...CASE, ...PAGES]
