/** All routes of the API. */
import type { Route } from '../route.ts'
import { approvalRoutes } from './approvals.ts'
import { areaRoutes } from './areas.ts'
import { attachmentRoutes } from './attachments.ts'
import { balanceRoutes } from './balance.ts'
import { brandRoutes } from './brands.ts'
import { briefingRoutes } from './briefings.ts'
import { caseRoutes } from './cases.ts'
import { channelRoutes } from './channels.ts'
import { customerRoutes } from './customers.ts'
import { deskRoutes } from './desk.ts'
import { digestRoutes } from './digests.ts'
import { draftRoutes } from './drafts.ts'
import { glanceRoutes } from './glances.ts'
import { goalRoutes } from './goals.ts'
import { goodwillRoutes } from './goodwill.ts'
import { intakeRoutes } from './intake.ts'
import { linkRoutes } from './links.ts'
import { noticedRoutes } from './noticed.ts'
import { notificationRoutes } from './notifications.ts'
import { operationRoutes } from './operations.ts'
import { peopleRoutes } from './people.ts'
import { playbookTrialRoutes } from './playbook-trials.ts'
import { playbookRoutes } from './playbooks.ts'
import { policyRoutes } from './policies.ts'
import { presenceRoutes } from './presence.ts'
import { replyRoutes } from './replies.ts'
import { responsivenessRoutes } from './responsiveness.ts'
import { reviewRoutes } from './reviews.ts'
import { routingRoutes } from './routing.ts'
import { savedReplyRoutes } from './saved-replies.ts'
import { searchRoutes } from './search.ts'
import { sessionRoutes } from './session.ts'
import { teamRoutes } from './team.ts'
import { tokenRoutes } from './tokens.ts'
import { wallRoutes } from './wall.ts'
import { watchingRoutes } from './watching.ts'
import { wizardRoutes } from './wizard.ts'

export const routes: Route[] = [
  ...sessionRoutes,
  ...deskRoutes,
  ...responsivenessRoutes,
  ...routingRoutes,
  ...presenceRoutes,
  ...notificationRoutes,
  ...watchingRoutes,
  ...briefingRoutes,
  ...policyRoutes,
  ...goalRoutes,
  ...teamRoutes,
  ...wizardRoutes,
  ...reviewRoutes,
  ...glanceRoutes,
  ...balanceRoutes,
  ...caseRoutes,
  ...noticedRoutes,
  ...searchRoutes,
  ...linkRoutes,
  ...replyRoutes,
  ...draftRoutes,
  ...approvalRoutes,
  ...savedReplyRoutes,
  ...goodwillRoutes,
  ...customerRoutes,
  ...wallRoutes,
  ...attachmentRoutes,
  ...brandRoutes,
  ...areaRoutes,
  ...digestRoutes,
  ...playbookRoutes,
  ...playbookTrialRoutes,
  ...channelRoutes,
  ...intakeRoutes,
  ...peopleRoutes,
  ...tokenRoutes,
  ...operationRoutes,
]
