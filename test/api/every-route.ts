/**
 * What to call each route with, so that a test can walk all of them. A new route fails the walk until somebody has thought about who
 * may call it and what stands for it here.
 */

import { defaultPlaybook } from '../../src/core/playbook/default-playbook.ts'

/** Things of one organization that routes name. */
export type House = {
  caseId: string
  replyId: string
  approvalId: string
  messageId: string
  customerId: string
  identityId: string
  changeId: string
  brandId: string
  areaId: string
  personId: string
  channelId: string
  wallId: string
  deliveryId: string
  invitationId: string
  tokenId: string
  playbookId: string
  savedReplyId: string
  briefingId: string
  policyId: string
  questionId: string
  goalId: string
  reviewId: string
  itemId: string
  goodwillId: string
  requestId: string
  deviceId: string
}

export type Call = {
  /** Values for the path's parameters. */
  path?: (house: House) => Record<string, string>
  query?: (house: House) => Record<string, string>
  body?: (house: House) => unknown
}

const ofCase: Call = { path: ({ caseId }) => ({ id: caseId }) }
const ofReply: Call = { path: ({ replyId }) => ({ id: replyId }) }
const ofApproval: Call = { path: ({ approvalId }) => ({ id: approvalId }) }
const ofDevice: Call = { path: ({ deviceId }) => ({ id: deviceId }) }
const ofRequest: Call = { path: ({ requestId }) => ({ id: requestId }) }
const ofMessage: Call = { path: ({ messageId }) => ({ id: messageId }) }
const ofCustomer: Call = { path: ({ customerId }) => ({ id: customerId }) }
const ofChannel: Call = { path: ({ channelId }) => ({ id: channelId }) }
const ofPerson: Call = { path: ({ personId }) => ({ id: personId }) }
const ofWall: Call = { path: ({ wallId }) => ({ id: wallId }) }
const ofBrand: Call = { query: ({ brandId }) => ({ brand_id: brandId }) }
const plain: Call = {}
const say = (body: unknown, call: Call = plain): Call => ({ ...call, body: () => body })

const ofPlaybook: Call = { path: ({ playbookId }) => ({ id: playbookId }) }
const DRAFT = { revision: null, based_on: 1, document: defaultPlaybook }
const REVISION = '018f0000-0000-7000-8000-000000000000'

const SAVED_REPLY = {
  brand_id: null,
  area_id: null,
  channel_kind: null,
  shortcut: 'walk',
  title_he: 'הליכה',
  title_en: 'Walk',
  he: null,
  en: 'Hello {{customer.first_name}}.',
}
const WISH = {
  without: ['glance'],
  quiet: { from: '22:00', to: '07:00', timezone: 'Asia/Jerusalem' },
  show_names: false,
}
/** A browser that wants to be told; nobody answers at its address. */
export const deviceAt = (place: string) => ({
  endpoint: `https://push.example.net/${place}`,
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
})
const DUTY = { from: '09:00', to: '17:00', weekdays: [0, 1, 2, 3, 4], mail_after_minutes: 15 }
const AREA = { name_he: 'תחום', name_en: 'Area', icon: 'truck', words: [], hours: null, people: [] }

/** Open to the world on purpose: the first run, the doors, and the practice wall's visitors. */
export const OPEN_TO_ANYONE = [
  'getSetup',
  'createOwner',
  'signIn',
  'getInvitation',
  'acceptInvitation',
  'requestReset',
  'getReset',
  'resetPassword',
  'readWall',
  'joinWall',
  'postOnWall',
  'editOnWall',
  'removeFromWall',
  'answerReachability',
]

/** By operation id; every route behind the sign-in has its line. */
export const CALLS: Record<string, Call> = {
  signOut: plain,
  getMe: plain,
  updateMe: say({ preferences: { density: 'compact' } }),
  listOrganizations: plain,
  switchOrganization: { body: ({ brandId }) => ({ organization_id: brandId }) },
  changePassword: say({ current: 'not my password', password: 'a longer password' }),
  getQueues: ofBrand,
  getPlaybook: { path: ({ playbookId }) => ({ id: playbookId, version: '1' }) },
  listPlaybooks: plain,
  createPlaybook: say({ ready: 'shop' }),
  choosePlaybook: { body: ({ brandId, playbookId }) => ({ brand_id: brandId, playbook_id: playbookId }) },
  listPlaybookVersions: ofPlaybook,
  getPlaybookDraft: ofPlaybook,
  savePlaybookDraft: say(DRAFT, ofPlaybook),
  keepMyDraft: say({ over: null, document: defaultPlaybook }, ofPlaybook),
  discardPlaybookDraft: say({ revision: REVISION }, ofPlaybook),
  revertPlaybook: say({ version: 1 }, ofPlaybook),
  publishPlaybook: say({ revision: REVISION, based_on: 1 }, ofPlaybook),
  tryPlaybook: { ...ofPlaybook, body: ({ caseId }) => ({ revision: REVISION, case_id: caseId }) },
  replayPlaybook: say({ revision: REVISION, days: 30 }, ofPlaybook),
  getPlaybookStatistics: ofPlaybook,
  getResponsiveness: ofBrand,
  listMisses: ofBrand,
  listGoals: ofBrand,
  setGoal: {
    body: ({ brandId }) => ({ brand_id: brandId, kpi: 'loops_closed', target: 0.8, by: '2030-01-01' }),
  },
  endGoal: { path: ({ goalId }) => ({ id: goalId }) },
  getChecklist: plain,
  listTraining: plain,
  readPolicy: say({ written_at: '2026-01-01T00:00:00.000Z' }),
  listDuties: plain,
  getHeadcount: { query: () => ({ minutes: '5' }) },
  getNotices: plain,
  getWizard: plain,
  moveWizard: say({ step: 'hours', skip: 'channels' }),
  listReviews: plain,
  planReview: { body: ({ personId }) => ({ owner_id: personId, weekday: 0, replies: 10, loops: 5 }) },
  getReview: { path: ({ reviewId }) => ({ id: reviewId }) },
  judgeReviewItem: {
    path: ({ reviewId, itemId }) => ({ id: reviewId, item: itemId }),
    body: () => ({ result: 'ok' }),
  },
  listGlances: plain,
  giveGlanceDuty: say(DUTY, ofPerson),
  takeGlanceDuty: ofPerson,
  recordGlance: plain,
  recordEffort: { ...ofCase, body: () => ({ slices: [{ slot: Math.floor(Date.now() / 30_000), seconds: 5 }] }) },
  getBalance: ofBrand,
  listBalanceCases: { query: ({ brandId }) => ({ ...(brandId ? { brand_id: brandId } : {}), number: 'unanswered' }) },
  search: { query: ({ brandId }) => ({ q: 'ההזמנה', ...(brandId ? { brand_id: brandId } : {}) }) },

  listCases: ofBrand,
  getCase: ofCase,
  getTimeline: ofCase,
  answerPlaybook: say({ node: 'area', answer: 'yes' }, ofCase),
  stepBack: say({ node: 'area' }, ofCase),
  skipStep: say({ node: 'area', reason: 'known' }, ofCase),
  solveCase: say({}, ofCase),
  closeCase: say({ reason: 'duplicate' }, ofCase),
  reopenCase: say({}, ofCase),
  assignCase: say({ person_id: null }, ofCase),
  assignInArea: ofCase,
  stopTimer: say({ node: 'ask' }, ofCase),
  setArea: say({ area_id: null }, ofCase),
  notifyResponsible: { ...ofCase, body: ({ areaId }) => ({ area_id: areaId }) },
  acknowledgeResponsibility: ofCase,
  markCase: say({ mark: 'fan', on: true }, ofCase),
  listAsks: plain,
  takeNext: say({}),
  openOffer: ofCase,
  previewAsk: { ...ofCase, body: ({ areaId }) => ({ area_id: areaId }) },
  declineResponsibility: say({ reason: 'of another area' }, ofCase),
  getRoutingRules: plain,
  setRoutingRules: say({ mode: 'pull' }),
  getPresence: plain,
  listWatching: plain,
  watchCase: say({ desk: 'desk-of-walk', writing: true }, ofCase),
  leaveCase: { path: ({ caseId }) => ({ id: caseId, desk: 'desk-of-walk' }) },
  askForCase: say({ desk: 'desk-of-walk' }, ofCase),
  answerAsker: { ...ofCase, body: ({ personId }) => ({ person_id: personId, give: true }) },
  noticePost: { body: ({ brandId }) => ({ brand_id: brandId, text: 'A torn bag', url: 'https://example.com/p/1' }) },
  getNotifications: plain,
  setNotifications: say(WISH),
  addDevice: say(deviceAt('walk')),
  removeDevice: ofDevice,
  testDevice: ofDevice,
  setPresence: say({ chosen: 'busy' }),
  setWork: say({ load_limit: 5, languages: ['he'] }, ofPerson),
  listBriefings: plain,
  writeBriefing: { body: ({ brandId }) => ({ brand_id: brandId, kind: 'fault', title: 'The site is slow' }) },
  editBriefing: {
    path: ({ briefingId }) => ({ id: briefingId }),
    body: ({ brandId }) => ({ brand_id: brandId, kind: 'fault', title: 'The site is down' }),
  },
  withdrawBriefing: { path: ({ briefingId }) => ({ id: briefingId }) },
  acknowledgeBriefings: { body: ({ briefingId }) => ({ read: [{ id: briefingId, version: 1 }] }) },
  listPolicies: ofBrand,
  writePolicy: { body: ({ brandId }) => ({ brand_id: brandId, title: 'Returns', body: 'Within 30 days.' }) },
  editPolicy: {
    path: ({ policyId }) => ({ id: policyId }),
    body: ({ brandId }) => ({ brand_id: brandId, title: 'Returns', body: 'Within 60 days.' }),
  },
  retirePolicy: { path: ({ policyId }) => ({ id: policyId }) },
  listPolicyQuestions: { query: ({ caseId }) => ({ case_id: caseId }) },
  askPolicy: say({ question: 'May this be returned?' }, ofCase),
  answerPolicy: { path: ({ questionId }) => ({ id: questionId }), body: () => ({ answer: 'Yes.' }) },
  keepAnswer: { path: ({ questionId }) => ({ id: questionId }), body: () => ({}) },
  keepAsReply: { path: ({ questionId }) => ({ id: questionId }) },
  getDigest: { path: ({ areaId }) => ({ id: areaId }) },
  seeAnswer: { path: ({ questionId }) => ({ id: questionId }) },
  promiseUpdate: say({ hours: 3 }, ofCase),
  queueReply: say({ mode: 'public', body: 'Thank you, we are looking into it.' }, ofCase),
  listTemplates: ofCase,
  sendTemplate: say({ template_id: 'order_update/he', values: {} }, ofCase),
  listAreas: plain,
  createArea: { body: ({ brandId }) => ({ ...AREA, brand_id: brandId }) },
  editArea: { path: ({ areaId }) => ({ id: areaId }), body: () => AREA },
  retireArea: { path: ({ areaId }) => ({ id: areaId }) },
  orderAreas: { path: ({ brandId }) => ({ id: brandId }), body: ({ areaId }) => ({ area_ids: [areaId] }) },
  tryAreas: { body: ({ brandId }) => ({ brand_id: brandId, text: 'delivery' }) },
  listSavedReplies: plain,
  createSavedReply: { body: ({ brandId }) => ({ ...SAVED_REPLY, brand_id: brandId }) },
  editSavedReply: {
    path: ({ savedReplyId }) => ({ id: savedReplyId }),
    body: ({ brandId }) => ({ ...SAVED_REPLY, brand_id: brandId }),
  },
  retireSavedReply: { path: ({ savedReplyId }) => ({ id: savedReplyId }) },
  confirmVariant: { path: ({ savedReplyId }) => ({ id: savedReplyId }), body: () => ({ language: 'en' }) },
  addStarterReplies: { path: ({ brandId }) => ({ id: brandId }) },
  offerReplies: ofCase,
  insertReply: {
    path: ({ caseId, savedReplyId }) => ({ id: caseId, reply_id: savedReplyId }),
    body: () => ({ language: 'en' }),
  },
  getCaseGoodwill: ofCase,
  giveGoodwill: say({ kind: 'refund', amount: 100, reason: 'late' }, ofCase),
  cancelGoodwill: { path: ({ goodwillId }) => ({ id: goodwillId }), body: () => ({ reason: 'a slip' }) },
  askGoodwill: say({ kind: 'refund', amount: 100_000, reason: 'late' }, ofCase),
  listGoodwillRequests: ofBrand,
  decideGoodwillRequest: say({ decision: 'grant' }, ofRequest),
  withdrawGoodwillRequest: ofRequest,
  listGoodwill: ofBrand,
  getGoodwillTotals: ofBrand,
  exportGoodwill: ofBrand,
  sendFile: say({ mode: 'private', name: 'a.png', base64: 'iVBORw0KGgo=' }, ofCase),
  followUp: say({ body: 'It is solved.' }, ofCase),
  handOver: say({ kind: 'direct', public_text: 'We wrote to you.', private_text: 'Hello.' }, ofCase),
  writeNote: say({ body: 'a note' }, ofCase),
  recordCall: say({ summary: 'a call' }, ofCase),
  listDrafts: ofCase,
  saveDraft: { path: ({ caseId }) => ({ id: caseId, mode: 'public' }), body: () => ({ body: 'a draft' }) },
  listApprovals: plain,
  decideApproval: say({ decision: 'approve' }, ofApproval),
  questionApproval: say({ text: 'What was promised?' }, ofApproval),
  answerApproval: say({ text: 'Nothing yet.' }, ofApproval),
  cancelReply: ofReply,
  retryReply: ofReply,
  settleReply: say({ was_sent: true }, ofReply),
  revealMessage: ofMessage,
  getAttachment: ofMessage,
  previewLink: { ...ofMessage, query: () => ({ url: 'https://shop.example/' }) },
  moderateMessage: say({ action: 'like' }, ofMessage),
  correctUnderstanding: say({ severity: 3 }, ofMessage),

  findCustomers: { query: () => ({ text: 'a' }) },
  getCustomer: ofCustomer,
  editCustomer: say({ note: 'a note' }, ofCustomer),
  mergeCustomers: { ...ofCustomer, body: ({ changeId }) => ({ other_customer_id: changeId }) },
  splitIdentity: { ...ofCustomer, body: ({ identityId }) => ({ identity_id: identityId }) },
  undoCustomerChange: { path: ({ changeId }) => ({ id: changeId }) },

  listWallFaults: ofWall,
  orderWallFault: say({ fault: 'duplicate' }, ofWall),
  addSampleData: plain,
  removeSampleData: plain,

  listBrands: plain,
  createBrand: say({ name: 'A further brand', language: 'en' }),
  editBrand: { path: ({ brandId }) => ({ id: brandId }), body: () => ({ target_seconds: 600 }) },
  listChannelKinds: plain,
  listChannels: plain,
  addChannel: { body: ({ brandId }) => ({ kind: 'carrier-pigeon', brand_id: brandId, settings: {} }) },
  editChannel: say({ name: 'renamed' }, ofChannel),
  removeChannel: ofChannel,
  checkChannel: ofChannel,
  getChannelLog: ofChannel,
  getIntake: plain,
  retryDelivery: { path: ({ deliveryId }) => ({ id: deliveryId }) },

  listPeople: plain,
  changeMember: say({ role: 'referent' }, ofPerson),
  removeMember: ofPerson,
  createResetLink: ofPerson,
  listInvitations: plain,
  invitePerson: say({ email: 'somebody@example.com', role: 'rep' }),
  revokeInvitation: { path: ({ invitationId }) => ({ id: invitationId }) },
  listTokens: plain,
  checkReachability: plain,
  createToken: say({ name: 'a script' }),
  revokeToken: { path: ({ tokenId }) => ({ id: tokenId }) },
}

/** The address of a call, with its parameters filled in. */
export function address(path: string, call: Call, house: House): string {
  const values = call.path?.(house) ?? {}
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${path}: say in CALLS what :${name} is`)
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams(call.query?.(house) ?? {}).toString()
  return query ? `${filled}?${query}` : filled
}
