/** The shape every language fills: the Hebrew one. Hebrew counts one, two and many; a language without a dual leaves `_two` out. */
type Words<T> = T extends string
  ? string
  : { [K in keyof T as K extends `${string}_two` ? never : K]: Words<T[K]> } & {
      [K in keyof T as K extends `${string}_two` ? K : never]?: Words<T[K]>
    }

import type { he } from './he/he.ts'

export type Catalogue = Words<typeof he>
export type Part<Key extends keyof typeof he> = Catalogue[Key]
