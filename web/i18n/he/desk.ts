/** Hebrew: the words of the desk itself, which every first load carries. One file a noun. */
import { alternative } from './alternative.ts'
import { app } from './app.ts'
import { approval } from './approval.ts'
import { balance } from './balance.ts'
import { briefing } from './briefing.ts'
import { caseWords } from './case.ts'
import { composer } from './composer.ts'
import { context } from './context.ts'
import { customer } from './customer.ts'
import { dialog } from './dialog.ts'
import { digest } from './digest.ts'
import { flag } from './flag.ts'
import { glance } from './glance.ts'
import { goodwill } from './goodwill.ts'
import { guardrail } from './guardrail.ts'
import { history } from './history.ts'
import { live } from './live.ts'
import { loop } from './loop.ts'
import { message } from './message.ts'
import { moderation } from './moderation.ts'
import { narrow } from './narrow.ts'
import { notice } from './notice.ts'
import { outbox } from './outbox.ts'
import { playbook } from './playbook.ts'
import { policies } from './policies.ts'
import { policy } from './policy.ts'
import { queue } from './queue.ts'
import { replies } from './replies.ts'
import { reply } from './reply.ts'
import { ring } from './ring.ts'
import { routing } from './routing.ts'
import { sentiment } from './sentiment.ts'
import { top } from './top.ts'
import { understanding } from './understanding.ts'
import { watching } from './watching.ts'
import { windowWords } from './window.ts'

export const desk = {
  alternative,
  approval,
  policy,
  balance,
  app,
  case: caseWords,
  composer,
  customer,
  dialog,
  flag,
  glance,
  goodwill,
  guardrail,
  history,
  live,
  loop,
  message,
  narrow,
  notice,
  outbox,
  playbook,
  queue,
  replies,
  reply,
  routing,
  briefing,
  digest,
  policies,
  ring,
  sentiment,
  top,
  understanding,
  watching,
  context,
  moderation,
  window: windowWords,
}
