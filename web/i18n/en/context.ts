import type { Part } from '../catalogue.ts'

export const context: Part<'context'> = {
  recommends: 'Recommends us',
  recommendsNot: 'Does not recommend us',
  stars_one: '1 star of 5',
  stars_other: '{{count}} stars of 5',
  kind: {
    mention: 'Mention',
    review: 'Review',
    story_mention: 'Mention in a story',
    story_reply: 'Reply to a story',
    live_comment: 'Comment on a live video',
    ad_comment: 'Comment on an ad',
    postback: 'Button pressed',
    button: 'Quick reply',
    order: 'Order',
    shared_post: 'Shared post',
    sticker: 'Sticker',
    location: 'Location',
    contact: 'Contact details',
    unsupported: 'Content the network does not pass on; it can be seen there',
    standby: 'Another app is handling this conversation',
    platform_app: 'Answered in the network’s app',
    article: 'Article that mentions us',
  },
}
