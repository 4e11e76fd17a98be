/** All routes of the API. */
import type { Route } from '../route.ts'
import { caseRoutes } from './cases.ts'
import { customerRoutes } from './customers.ts'
import { deskRoutes } from './desk.ts'
import { replyRoutes } from './replies.ts'
import { sessionRoutes } from './session.ts'
import { wallRoutes } from './wall.ts'

export const routes: Route[] = [
  ...sessionRoutes,
  ...deskRoutes,
  ...caseRoutes,
  ...replyRoutes,
  ...customerRoutes,
  ...wallRoutes,
]
