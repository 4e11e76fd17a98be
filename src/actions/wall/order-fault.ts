/** Orders the wall to misbehave. Refuses `not_found` for a wall of another organization. */
import { Refusal } from '../../core/errors.ts'
import { type Fault, orderFault } from '../../store/wall.ts'
import type { ActionContext, Actor } from '../context.ts'
import { openWall } from './wall.ts'

export async function orderWallFault(
  ctx: ActionContext,
  actor: Actor,
  channelId: string,
  fault: Fault,
  times: number,
  seconds: number | null,
): Promise<void> {
  const wall = await openWall(ctx.db, channelId)
  if (wall.organizationId !== actor.organizationId) throw new Refusal('not_found')
  await orderFault(ctx.db, wall, fault, times, seconds)
}
