/**
 * kill -9 between any two steps of the circle, and in the middle of each: after a restart the circle completes, nothing that was
 * acknowledged is lost, and nothing is published twice. MAAGAL_KILL_ROUNDS sets how many circles are gone through (1 unless told otherwise).
 */
import { expect, it } from 'vitest'
import {
  type CaseRow,
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  makeClient,
  OWNER,
  readWall,
  type Visitor,
  visit,
  type WallEntry,
  writeOnWall,
} from '../client.ts'
import { makeProduct, type Product } from './process.ts'

const ROUNDS = Number(process.env.MAAGAL_KILL_ROUNDS ?? 1)

/** One step: what a person does, and how anybody can see that it took effect. Doing it again must be harmless while it did not. */
type Step = { name: string; act(): Promise<unknown>; done(): Promise<boolean> }

const TEXT = {
  complaint: 'ההזמנה לא הגיעה כבר שבועיים ואף אחד לא עונה לי',
  acknowledgement: 'היי, מצטערים מאוד על העיכוב. בודקים עכשיו.',
  invitation: 'כתבנו לך עכשיו בפרטי, ונעדכן כאן עד הערב.',
  privately: 'אפשר לכתוב לנו כאן את מספר ההזמנה.',
  details: 'ההזמנה היא 48213',
  followUp: 'שמחים שההזמנה הגיעה. תודה על הסבלנות!',
}

class Circle {
  readonly #rep: Client
  readonly #visitor: Visitor
  #row: CaseRow | null = null
  #root = ''
  readonly #round: number

  constructor(rep: Client, visitor: Visitor, round: number) {
    this.#rep = rep
    this.#visitor = visitor
    this.#round = round
  }

  steps(): Step[] {
    return [
      {
        name: 'the customer complains',
        // A visitor whose answer was lost looks at the wall before posting again, as people do.
        act: async () =>
          (await this.#onWall(TEXT.complaint)) || writeOnWall(this.#rep, this.#visitor, 'post', TEXT.complaint),
        done: async () => {
          this.#row = await caseOf(this.#rep, this.#visitor.name)
          this.#root = (await this.#onWall(TEXT.complaint))?.root_id ?? ''
          return this.#row !== null
        },
      },
      this.#answer('area', 'yes'),
      this.#answer('type', 'complaint'),
      {
        name: 'the complaint is acknowledged in public',
        act: () =>
          this.#post('replies', {
            mode: 'public',
            purpose: 'acknowledge',
            body: TEXT.acknowledgement,
            request_key: `acknowledge-${this.#round}`,
          }),
        done: async () => (await this.#settled()).acknowledged_in_public,
      },
      this.#answer('personal', 'yes'),
      {
        name: 'the matter moves to private',
        act: () =>
          this.#post('hand-over', {
            kind: 'direct',
            public_text: TEXT.invitation,
            private_text: TEXT.privately,
            request_key: `hand-over-${this.#round}`,
          }),
        done: async () =>
          (await this.#settled()).loop.moved !== null &&
          (await this.#onWall(TEXT.privately)) !== undefined &&
          (await this.#onWall(TEXT.invitation)) !== undefined,
      },
      {
        name: 'the customer answers in private',
        act: async () =>
          (await this.#onWall(TEXT.details)) || writeOnWall(this.#rep, this.#visitor, 'direct', TEXT.details),
        done: async () =>
          (await this.#settled()).conversations.some((one) =>
            one.messages.some((message) => message.parts.some((part) => 'text' in part && part.text === TEXT.details)),
          ),
      },
      {
        name: 'the matter is solved',
        act: async () => (await this.#view()).status === 'open' && this.#post('solve', {}),
        done: async () => (await this.#settled()).loop.solved !== null,
      },
      {
        name: 'the follow-up is published and the loop closes',
        act: () => this.#post('follow-up', { body: TEXT.followUp, request_key: `follow-up-${this.#round}` }),
        done: async () => (await this.#settled()).status === 'closed',
      },
    ]
  }

  /** What everybody and the customer can see, each text once; and what the case remembers. */
  async check(): Promise<void> {
    const entries = (await readWall(this.#rep, this.#visitor)).filter(
      (entry) => entry.root_id === this.#root || entry.kind === 'direct',
    )
    expect(entries.map((entry) => entry.body).sort()).toEqual(Object.values(TEXT).sort())
    const view = await this.#view()
    expect(view).toMatchObject({ status: 'closed', close_reason: 'followed_up' })
    for (const mark of Object.values(view.loop)) expect(mark).toMatchObject({ skipped: null })
    const bodies = view.conversations.flatMap((one) =>
      one.messages.map((message) => message.parts.map((part) => ('text' in part ? part.text : '')).join('')),
    )
    expect(bodies.sort()).toEqual(Object.values(TEXT).sort())
    const { entries: events } = await this.#rep.get<{
      entries: { seq: number; type: string; data: { purpose?: string } }[]
    }>(`/api/cases/${view.id}/timeline`)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    const published = events.filter(({ type }) => type === 'reply.published').map(({ data }) => data.purpose)
    expect(published.sort()).toEqual(['acknowledge', 'follow_up', 'invite', 'invite'])
    expect(events.filter(({ type }) => ['case.opened', 'case.solved', 'case.closed'].includes(type))).toHaveLength(3)
  }

  #answer(node: string, answer: string): Step {
    const done = async () => (await this.#view()).playbook?.path.some((step) => step.node === node) ?? false
    return {
      name: `the playbook hears ${node}: ${answer}`,
      act: async () => (await done()) || this.#post('playbook/answer', { node, answer }),
      done,
    }
  }

  /** The case, after a person looked at whatever the desk was unsure about: a reply that the wall does not have is sent again. */
  async #settled(): Promise<CaseView> {
    const view = await this.#view()
    for (const reply of view.outgoing)
      if (reply.state === 'unknown' && reply.reason?.includes('does not have this message'))
        await this.#rep.post(`/api/replies/${reply.id}/retry`)
    return view
  }

  #view = (): Promise<CaseView> => this.#rep.get<CaseView>(`/api/cases/${this.#row?.id}`)
  #post = (path: string, body: object): Promise<unknown> => this.#rep.post(`/api/cases/${this.#row?.id}/${path}`, body)
  /** This circle's own words: other rounds say the same on the same wall. */
  #onWall = async (body: string): Promise<WallEntry | undefined> =>
    (await readWall(this.#rep, this.#visitor)).find(
      (entry) => entry.body === body && (entry.mine || entry.kind === 'direct' || entry.root_id === this.#root),
    )
}

/** The call may die with the process; what matters is what is true afterwards. */
const attempt = (work: Promise<unknown>) => work.catch(() => undefined)

async function underFire(
  product: Product,
  step: Step,
  when: 'at once' | 'in the middle' | 'after the answer',
  delayMs: number,
): Promise<void> {
  const acting = attempt(step.act())
  if (when === 'after the answer') await acting
  if (when === 'in the middle') await new Promise((resolve) => setTimeout(resolve, delayMs))
  await product.kill()
  await acting
  await product.start()
  await eventually(
    `${step.name}, killed ${when}`,
    async () => {
      if (await step.done()) return true
      // Not there yet: either it is still under way, or the person must do it again.
      const refused = await step.act().then(
        () => null,
        (error: unknown) => error,
      )
      if (refused) throw refused
      return false
    },
    45,
  )
}

it(`completes the circle though it is killed at every step (${ROUNDS} time${ROUNDS === 1 ? '' : 's'})`, {
  timeout: ROUNDS * 300_000,
}, async () => {
  const product = await makeProduct({ MAAGAL_UNDO_SECONDS: '0' })
  try {
    await product.start()
    await firstRun(product.url)
    const rep = makeClient(product.url)
    await rep.post('/api/session', { email: OWNER.email, password: OWNER.password })
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    for (let round = 0; round < ROUNDS; round++) {
      const visitor = await visit(rep, walls[0]?.channel_id ?? '', `לקוח ${round + 1}`)
      const circle = new Circle(rep, visitor, round)
      for (const [index, step] of circle.steps().entries()) {
        const when = (['after the answer', 'in the middle', 'at once'] as const)[(index + round) % 3] ?? 'at once'
        await underFire(product, step, when, 4 + ((index * 7 + round * 13) % 40))
      }
      await circle.check()
    }
  } finally {
    await product.stop()
  }
})
