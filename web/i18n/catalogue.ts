/** The shape every language fills: the Hebrew one. Hebrew counts one, two and many; a language without a dual leaves `_two` out. */
type Words<T> = T extends string
  ? string
  : { [K in keyof T as K extends `${string}_two` ? never : K]: Words<T[K]> } & {
      [K in keyof T as K extends `${string}_two` ? K : never]?: Words<T[K]>
    }

import type { desk } from './he/desk.ts'
import type { pages } from './he/pages.ts'
import type { tools } from './he/tools.ts'

export type Desk = Words<typeof desk>
export type Pages = Words<typeof pages>
export type Tools = Words<typeof tools>
type Catalogue = Desk & Pages & Tools
export type Part<Key extends keyof Catalogue> = Catalogue[Key]
