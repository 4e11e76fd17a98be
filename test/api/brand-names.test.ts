/** A name that is an everyday word too counts only beside a word of business: a brand says which those are, and what it does. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'

type Brand = Operations['listBrands']['response']['items'][number]
let test: TestApp
let owner: Client
let wall: string
let brandId: string
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  const { walls } = await owner.post<Operations['addSampleData']['response']>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const found = (await brands()).find(({ name }) => name === walls[0]?.brand)
  brandId = found?.id ?? ''
})
afterAll(() => test.stop())

const brands = async () => (await owner.get<{ items: Brand[] }>('/api/brands')).items
const brandOf = async (id: string) => (await brands()).find((one) => one.id === id)
const tell = (settings: object) => owner.send('PATCH', `/api/brands/${brandId}`, settings)

/** Whether the case of a post names a rival. */
async function namesRival(writer: string, words: string): Promise<boolean> {
  await writeOnWall(owner, await visit(owner, wall, writer), 'post', words)
  const { flags } = await eventually('its case', () => caseOf(owner, writer))
  return flags.includes('competitor')
}

it('are said by the brand, kept clean and given back', async () => {
  await tell({ ambiguous: ['אלון', ' אלון ', ''], business: '  בנק ומשכנתאות ' })
  expect(await brandOf(brandId)).toMatchObject({ ambiguous: ['אלון'], business: 'בנק ומשכנתאות' })
  const me = await owner.get<Operations['getMe']['response']>('/api/me')
  expect(me.brands.find(({ id }) => id === brandId)).toMatchObject({ ambiguous: ['אלון'], business: 'בנק ומשכנתאות' })
  await tell({ ambiguous: [], business: '' })
  expect(await brandOf(brandId)).toMatchObject({ ambiguous: [], business: '' })
  await expect(tell({ business: 'a'.repeat(501) })).rejects.toMatchObject({ code: 'bad_input' })
})

it('a new brand begins with neither, or with what it is given', async () => {
  const plain = await owner.post<{ id: string }>('/api/brands', { name: 'Plain', language: 'en' })
  expect(await brandOf(plain.id)).toMatchObject({ ambiguous: [], business: '' })
  const told = { name: 'Told', language: 'en', ambiguous: ['Told'], business: 'stories' }
  const { id } = await owner.post<{ id: string }>('/api/brands', told)
  expect(await brandOf(id)).toMatchObject({ ambiguous: ['Told'], business: 'stories' })
})

it('an everyday word is no rival until something near it speaks of the business', async () => {
  await tell({ competitors: ['אלון'], ambiguous: [], business: '' })
  expect(await namesRival('Ada Fictional', 'ישבנו מתחת לעץ אלון בפארק כל הבוקר')).toBe(true)
  await tell({ ambiguous: ['אלון'] })
  expect(await namesRival('Ben Fictional', 'ישבנו מתחת לעץ אלון בפארק כל הבוקר')).toBe(false)
  // A word that only this business lives by.
  expect(await namesRival('Cleo Fictional', 'אלון עושים קליית שקדים יותר יפה')).toBe(false)
  await tell({ business: 'קליית שקדים' })
  expect(await namesRival('Dan Fictional', 'אלון עושים קליית שקדים יותר יפה')).toBe(true)
})
