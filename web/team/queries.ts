/** What the pages of the team keep in the cache: everything under `team` is read again when something of the team changed. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'

export type Checklist = Operations['getChecklist']['response']
export type ChecklistItem = Checklist['items'][number]
export type Reading = Operations['listGoals']['response']['items'][number]
export type Reviews = Operations['listReviews']['response']
export type ReviewItem = Operations['getReview']['response']['items'][number]
export type Duty = Operations['listGlances']['response']['items'][number]

export const checklistQuery = () =>
  queryOptions({ queryKey: ['team', 'checklist'], queryFn: () => api.getChecklist(), staleTime: 10_000 })
export const goalsQuery = (brand?: string) =>
  queryOptions({
    queryKey: ['team', 'goals', brand ?? null],
    queryFn: () => api.listGoals({ query: { brand_id: brand } }),
    staleTime: 30_000,
  })
export const trainingQuery = () =>
  queryOptions({ queryKey: ['team', 'training'], queryFn: () => api.listTraining(), staleTime: 10_000 })
export const headcountQuery = (minutes?: number) =>
  queryOptions({
    queryKey: ['team', 'headcount', minutes ?? null],
    queryFn: () => api.getHeadcount({ query: { minutes } }),
    placeholderData: keepPreviousData,
  })
export const dutiesQuery = () => queryOptions({ queryKey: ['team', 'duties'], queryFn: () => api.listDuties() })
export const reviewsQuery = () => queryOptions({ queryKey: ['team', 'reviews'], queryFn: () => api.listReviews() })
export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['team', 'review', id], queryFn: () => api.getReview({ params: { id } }) })
export const glancesQuery = () => queryOptions({ queryKey: ['team', 'glances'], queryFn: () => api.listGlances() })
export const noticesQuery = () => queryOptions({ queryKey: ['team', 'notices'], queryFn: () => api.getNotices() })
/** All texts of one's brands, by title. */
export const policiesQuery = () => queryOptions({ queryKey: ['team', 'policies'], queryFn: () => api.listPolicies({}) })
