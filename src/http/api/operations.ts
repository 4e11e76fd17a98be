/** For whoever runs the installation: can the platforms reach it? */
import { z } from 'zod'
import { checkReachability, proofOf, reachabilityWords } from '../../actions/operations/check-reachability.ts'
import { OUTCOMES, type Outcome } from '../../actions/operations/reachability.ts'
import { type Route, route } from '../route.ts'

export const operationRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/reachability',
    operationId: 'checkReachability',
    summary: 'Asks the public address of this installation whether it leads here, from the server itself.',
    permission: 'channel.manage',
    response: z.object({
      outcome: z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]]),
      reachable: z.boolean(),
      url: z.string(),
      message: z.string(),
      hint: z.string(),
    }),
    async handler({ ctx, language }) {
      const found = await checkReachability(ctx)
      const { outcome, reachable, url } = found
      return { outcome, reachable, url, ...reachabilityWords(found, language) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/reachability/:nonce',
    operationId: 'answerReachability',
    summary: 'The proof that the self-test asks for: a keyed digest of the word in the address.',
    permission: 'anyone',
    perMinute: 60,
    params: z.object({ nonce: z.string().regex(/^[\w-]{20,64}$/) }),
    response: z.object({ proof: z.string() }),
    handler: async ({ ctx, params }) => ({ proof: proofOf(ctx, params.nonce) }),
  }),
]
