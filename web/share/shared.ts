/** What another app shared: words and a link, wherever it put them. Many put the link into the words. */
export type Shared = { title?: string; text?: string; url?: string }

const LINK = /https?:\/\/[^\s<>"]+/

export function readShared({ title = '', text = '', url = '' }: Shared): { text: string; url: string } {
  const link = url.trim() || (LINK.exec(text)?.[0] ?? LINK.exec(title)?.[0] ?? '')
  const without = (words: string) => words.replace(link, '').trim()
  const words = without(text)
  return { text: words || without(title), url: URL.canParse(link) ? link : '' }
}
