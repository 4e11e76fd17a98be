/** The nouns of the API, by the names the desk uses for them. */
import type { Operations } from './client.gen.ts'

type Answer<Op extends keyof Operations> = Operations[Op]['response']

export type Me = Answer<'getMe'>
export type Brand = Me['brands'][number]
export type Language = Me['person']['language']
export type Role = Me['role']
export type Queues = Answer<'getQueues'>
export type QueueName = NonNullable<Operations['listCases']['query']['queue']>
export type Responsiveness = Answer<'getResponsiveness'>
export type Balance = Answer<'getBalance'>
export type BalanceNumber = Operations['listBalanceCases']['query']['number']
export type CasePage = Answer<'listCases'>
export type CaseRow = CasePage['items'][number]
export type CaseFlag = CaseRow['flags'][number]
export type CaseMark = CaseRow['marks'][number]
export type Clock = NonNullable<CaseRow['clock']>
export type Loop = CaseRow['loop']
export type Mode = CaseRow['visibility']
export type Sentiment = NonNullable<CaseRow['sentiment']>
export type CaseView = Answer<'getCase'>
export type Conversation = CaseView['conversations'][number]
export type Message = Conversation['messages'][number]
export type Attachment = Message['attachments'][number]
export type Outgoing = CaseView['outgoing'][number]
export type Template = Answer<'listTemplates'>['items'][number]
export type Purpose = Outgoing['purpose']
export type ComposerMode = CaseView['composer']['public']
export type HandoverKind = CaseView['handovers'][number]['kind']
export type Draft = CaseView['drafts'][number]
export type DraftMode = Draft['mode']
export type Verdict = NonNullable<CaseView['understanding']>['verdict']
export type Intent = Verdict['intent']
export type BriefingItem = Answer<'listBriefings'>['items'][number]
export type PolicyText = Answer<'listPolicies'>['items'][number]
export type PolicyQuestion = Answer<'listPolicyQuestions'>['items'][number]
export type AskItem = Answer<'listAsks'>['items'][number]
export type WatchingItem = Answer<'listWatching'>['items'][number]
export type Presence = Answer<'getPresence'>['me']['state']
export type TimelineEntry = Answer<'getTimeline'>['entries'][number]
export type ReplyOffer = Answer<'offerReplies'>
export type SavedReply = ReplyOffer['items'][number]
export type CaseGoodwill = Answer<'getCaseGoodwill'>
export type Goodwill = CaseGoodwill['items'][number]
export type GoodwillAsked = CaseGoodwill['requests'][number]
export type GoodwillKind = Goodwill['kind']
export type CloseReason = Operations['closeCase']['body']['reason']

export type Bilingual = { he: string; en: string }

/** The stages of the loop, clockwise from twelve o'clock. */
export const STAGES = ['heard', 'answered', 'moved', 'solved', 'followed_up', 'closed'] as const
export type Stage = (typeof STAGES)[number]
