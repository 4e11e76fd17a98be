/** English: the same keys. */
import type { Catalogue } from '../catalogue.ts'
import { account } from './account.ts'
import { alternative } from './alternative.ts'
import { app } from './app.ts'
import { approval } from './approval.ts'
import { areas } from './areas.ts'
import { automatic } from './automatic.ts'
import { balance } from './balance.ts'
import { brands } from './brands.ts'
import { briefing } from './briefing.ts'
import { caseWords } from './case.ts'
import { channelLog } from './channel-log.ts'
import { channels } from './channels.ts'
import { checks } from './checks.ts'
import { composer } from './composer.ts'
import { connection } from './connection.ts'
import { context } from './context.ts'
import { customer } from './customer.ts'
import { dialog } from './dialog.ts'
import { digest } from './digest.ts'
import { door } from './door.ts'
import { editor } from './editor.ts'
import { flag } from './flag.ts'
import { glance } from './glance.ts'
import { goals } from './goals.ts'
import { goodwill } from './goodwill.ts'
import { guardrail } from './guardrail.ts'
import { headcount } from './headcount.ts'
import { history } from './history.ts'
import { holidays } from './holidays.ts'
import { inspector } from './inspector.ts'
import { intake } from './intake.ts'
import { keys } from './keys.ts'
import { live } from './live.ts'
import { loop } from './loop.ts'
import { message } from './message.ts'
import { moderation } from './moderation.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { playbook } from './playbook.ts'
import { playbooks } from './playbooks.ts'
import { policies } from './policies.ts'
import { policy } from './policy.ts'
import { queue } from './queue.ts'
import { replies } from './replies.ts'
import { reply } from './reply.ts'
import { review } from './review.ts'
import { ring } from './ring.ts'
import { routing } from './routing.ts'
import { search } from './search.ts'
import { sentiment } from './sentiment.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { standing } from './standing.ts'
import { targets } from './targets.ts'
import { team } from './team.ts'
import { tokens } from './tokens.ts'
import { top } from './top.ts'
import { trial } from './trial.ts'
import { understanding } from './understanding.ts'
import { windowWords } from './window.ts'

export const en: Catalogue = {
  account,
  alternative,
  approval,
  policy,
  areas,
  editor,
  inspector,
  playbooks,
  trial,
  automatic,
  balance,
  search,
  brands,
  holidays,
  targets,
  channels,
  door,
  intake,
  people,
  settings,
  tokens,
  app,
  case: caseWords,
  composer,
  customer,
  dialog,
  flag,
  glance,
  goals,
  goodwill,
  guardrail,
  headcount,
  history,
  keys,
  live,
  loop,
  message,
  person,
  playbook,
  queue,
  replies,
  reply,
  routing,
  review,
  briefing,
  digest,
  policies,
  ring,
  sentiment,
  setup,
  team,
  top,
  understanding,
  channelLog,
  checks,
  connection,
  context,
  moderation,
  standing,
  window: windowWords,
}
