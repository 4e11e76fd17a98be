/** Hebrew: the words of the desk, one file a noun. The source of the keys. */
import { app } from './app.ts'
import { caseWords } from './case.ts'
import { composer } from './composer.ts'
import { customer } from './customer.ts'
import { dialog } from './dialog.ts'
import { flag } from './flag.ts'
import { guardrail } from './guardrail.ts'
import { history } from './history.ts'
import { keys } from './keys.ts'
import { live } from './live.ts'
import { loop } from './loop.ts'
import { message } from './message.ts'
import { person } from './person.ts'
import { playbook } from './playbook.ts'
import { queue } from './queue.ts'
import { reply } from './reply.ts'
import { ring } from './ring.ts'
import { sentiment } from './sentiment.ts'
import { setup } from './setup.ts'
import { top } from './top.ts'
import { understanding } from './understanding.ts'

export const he = {
  app,
  case: caseWords,
  composer,
  customer,
  dialog,
  flag,
  guardrail,
  history,
  keys,
  live,
  loop,
  message,
  person,
  playbook,
  queue,
  reply,
  ring,
  sentiment,
  setup,
  top,
  understanding,
}
