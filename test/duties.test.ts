/** What the duties and the checklist say is so: their screens are pages of the desk, open to whoever has the permission. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { may } from '../src/core/access.ts'
import { DUTIES, rolesFor, SCREENS } from '../src/core/team/duties.ts'
import { en } from '../web/i18n/en/en.ts'
import { PLACES } from '../web/settings/places.ts'

const router = readFileSync('web/app/router.tsx', 'utf8')

/** Whether the router has a page at this address. */
function isPage(screen: string): boolean {
  const [, part, page = '', tab] = screen.split('/')
  if (part === 'desk') return page in en.queue.name
  return router.includes(`path: '/${page}'`) && (tab === undefined || router.includes(`path: '/${tab}'`))
}

it('every screen that the team’s pages lead to is there', () => {
  expect(SCREENS.filter((screen) => !isPage(screen))).toEqual([])
})

it('whoever may do a duty may open its screen', () => {
  const closed = DUTIES.filter((duty) => {
    const place = PLACES.find(({ to }) => duty.screen.startsWith(to))
    return place?.permission && rolesFor(duty).some((role) => !may({ role }, place.permission))
  })
  expect(closed).toEqual([])
})

it('each permission a duty takes has words', () => {
  const words = Object.keys(en.team.may)
  expect(DUTIES.map(({ permission }) => permission.replace('.', '_')).filter((key) => !words.includes(key))).toEqual([])
})
