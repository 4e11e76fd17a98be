/** Where a delivery that was polled came from, after redirects; relative links are read against it. */
export const FEED_URL_HEADER = 'x-feed-url'
/** Marks the first look at a feed, or the first with other names: what is old in it is the past. */
export const FIRST_LOOK_HEADER = 'x-feed-first-look'
