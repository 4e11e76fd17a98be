/** Where a delivery that was polled came from, after redirects; relative links are read against it. */
export const FEED_URL_HEADER = 'x-feed-url'
