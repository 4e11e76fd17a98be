/** Every operation the desk uses, by its operation id. */
import { type Call, send } from './http.ts'
import type {
  CasePage,
  CaseView,
  CloseReason,
  DraftMode,
  FoundCustomer,
  HandoverKind,
  Intent,
  Language,
  Me,
  Mode,
  Outgoing,
  Playbook,
  Purpose,
  QueueName,
  Queues,
  Responsiveness,
  Sentiment,
  TimelineEntry,
} from './types.ts'

type Ok = { ok: true }
type Id = { path: { id: string } }
type With<Body> = { body: Body }
const at =
  <Input extends Call | undefined, Output>(method: string, path: string) =>
  (call?: Input & { signal?: AbortSignal }) =>
    send<Output>(method, path, call)

export const api = {
  getSetup: at<undefined, { needed: boolean }>('GET', '/api/setup'),
  createOwner: at<With<{ name: string; email: string; password: string; brand: string; language: Language }>, Ok>(
    'POST',
    '/api/setup',
  ),
  signIn: at<With<{ email: string; password: string }>, Ok>('POST', '/api/session'),
  signOut: at<undefined, Ok>('DELETE', '/api/session'),
  getMe: at<undefined, Me>('GET', '/api/me'),
  updateMe: at<With<{ name?: string; language?: Language; preferences?: Record<string, unknown> }>, Me>(
    'PATCH',
    '/api/me',
  ),
  addSampleData: at<undefined, Ok>('POST', '/api/sample-data'),
  removeSampleData: at<undefined, Ok>('DELETE', '/api/sample-data'),

  getQueues: at<{ query: { brand_id?: string } }, Queues>('GET', '/api/queues'),
  listCases: at<
    { query: { queue?: QueueName; area_id?: string; brand_id?: string; cursor?: string; limit?: number } },
    CasePage
  >('GET', '/api/cases'),
  getCase: at<Id, CaseView>('GET', '/api/cases/{id}'),
  getTimeline: at<Id, { entries: TimelineEntry[] }>('GET', '/api/cases/{id}/timeline'),
  getPlaybook: at<{ path: { id: string; version: number } }, Playbook>('GET', '/api/playbooks/{id}/{version}'),
  answerPlaybook: at<Id & With<{ node: string; answer: string }>, unknown>('POST', '/api/cases/{id}/playbook/answer'),
  stepBack: at<Id & With<{ node: string }>, unknown>('POST', '/api/cases/{id}/playbook/back'),
  skipStep: at<Id & With<{ node: string; reason: string }>, unknown>('POST', '/api/cases/{id}/playbook/skip'),

  queueReply: at<
    Id & With<{ mode: Mode; body: string; purpose?: Purpose; request_key: string; case_version?: number }>,
    Outgoing
  >('POST', '/api/cases/{id}/replies'),
  writeNote: at<Id & With<{ body: string }>, unknown>('POST', '/api/cases/{id}/notes'),
  handOver: at<
    Id & With<{ kind: HandoverKind; public_text?: string; private_text?: string; request_key: string }>,
    { replies: Outgoing[] }
  >('POST', '/api/cases/{id}/hand-over'),
  recordCall: at<Id & With<{ summary: string }>, unknown>('POST', '/api/cases/{id}/calls'),
  solveCase: at<Id & With<{ note?: string | null }>, unknown>('POST', '/api/cases/{id}/solve'),
  followUp: at<Id & With<{ body: string; request_key: string }>, Outgoing>('POST', '/api/cases/{id}/follow-up'),
  closeCase: at<Id & With<{ reason: CloseReason; note?: string | null }>, unknown>('POST', '/api/cases/{id}/close'),
  reopenCase: at<Id & With<{ note?: string | null }>, unknown>('POST', '/api/cases/{id}/reopen'),
  assignCase: at<Id & With<{ person_id: string | null }>, unknown>('POST', '/api/cases/{id}/assign'),
  setArea: at<Id & With<{ area_id: string | null }>, unknown>('POST', '/api/cases/{id}/area'),
  notifyResponsible: at<Id & With<{ area_id: string | null; person_id?: string | null }>, unknown>(
    'POST',
    '/api/cases/{id}/notify-responsible',
  ),
  acknowledgeResponsibility: at<Id, unknown>('POST', '/api/cases/{id}/acknowledge-responsibility'),
  markCase: at<Id & With<{ mark: string; on: boolean }>, unknown>('POST', '/api/cases/{id}/mark'),
  promiseUpdate: at<Id & With<{ hours: number }>, unknown>('POST', '/api/cases/{id}/promise-update'),
  correctUnderstanding: at<Id & With<{ intent?: Intent; sentiment?: Sentiment; severity?: number }>, unknown>(
    'POST',
    '/api/messages/{id}/correction',
  ),
  revealMessage: at<Id, { body: string }>('POST', '/api/messages/{id}/reveal'),

  editCustomer: at<Id & With<{ name?: string; note?: string }>, unknown>('PATCH', '/api/customers/{id}'),
  saveDraft: at<{ path: { id: string; mode: DraftMode } } & With<{ body: string }>, unknown>(
    'PUT',
    '/api/cases/{id}/drafts/{mode}',
  ),
  cancelReply: at<Id, unknown>('POST', '/api/replies/{id}/cancel'),
  retryReply: at<Id, unknown>('POST', '/api/replies/{id}/retry'),
  settleReply: at<Id & With<{ was_sent: boolean }>, unknown>('POST', '/api/replies/{id}/settle'),

  findCustomers: at<{ query: { text: string } }, { items: FoundCustomer[] }>('GET', '/api/customers'),
  mergeCustomers: at<Id & With<{ other_customer_id: string }>, unknown>('POST', '/api/customers/{id}/merge'),
  splitIdentity: at<Id & With<{ identity_id: string }>, unknown>('POST', '/api/customers/{id}/split'),
  undoCustomerChange: at<Id, unknown>('POST', '/api/customer-changes/{id}/undo'),
  getResponsiveness: at<{ query: { brand_id?: string } }, Responsiveness>('GET', '/api/responsiveness'),
}
