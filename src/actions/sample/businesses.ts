/** Two businesses that do not exist, and what their customers have to say. */
import type { Area } from '../../store/brands.ts'
import { bicycles } from './bicycles.ts'
import { petShop } from './pet-shop.ts'

export type SamplePost = {
  kind: 'post' | 'comment' | 'direct'
  author: string
  body: string
  secondsAgo: number
  /** Names the post, so that comments can hang under it. */
  key?: string
  on?: string
}
export type SampleBusiness = {
  name: string
  names: string[]
  competitors: string[]
  /** What it does. */
  business: string
  language: 'he' | 'en'
  wall: string
  areas: Omit<Area, 'id' | 'brandId'>[]
  posts: SamplePost[]
}

export const sampleBusinesses: SampleBusiness[] = [petShop, bicycles]
