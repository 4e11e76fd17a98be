/** The HTML that the server writes. Everything that came from somebody goes through `html`, which escapes it. */
import { banner, doorWords, wallWords } from './words.ts'

class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeText = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

function html(strings: TemplateStringsArray, ...values: (string | Markup | Markup[])[]): Markup {
  const shown = values.map((value) =>
    Array.isArray(value)
      ? value.map(({ text }) => text).join('')
      : value instanceof Markup
        ? value.text
        : escapeText(value),
  )
  return new Markup(String.raw({ raw: strings }, ...shown))
}

/** JSON inside a script element: `<` is the one character that could end it. */
const dataBlock = (value: unknown) => new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'))

export type Language = 'he' | 'en'
const LANGUAGES: Language[] = ['he', 'en']
const STYLES = ['tokens', 'frame', 'wall']
const direction = (language: Language) => (language === 'he' ? 'rtl' : 'ltr')

function document(language: Language, assets: string, title: string, body: Markup, script = false): string {
  return html`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F3F1EC">
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0F1517">
    <link rel="icon" href="/maagal.svg" type="image/svg+xml">
    ${STYLES.map((name) => html`<link rel="stylesheet" href="${assets}/${name}.css">`)}
    ${script ? html`<script type="module" src="${assets}/main.js"></script>` : ''}
    <title>${title}</title>
  </head>
  <body>
    ${body}
  </body>
</html>
`.text
}

const bannerMarkup = html`<aside class="banner">
      <p lang="he" dir="rtl">${banner.he}</p>
      <p lang="en" dir="ltr">${banner.en}</p>
    </aside>`

export type WallPage = {
  channelId: string
  brand: string
  language: Language
  /** The reader is signed in to the desk and may order faults here. */
  manages: boolean
  /** Where the page's files lie. */
  assets: string
}

export function wallPage({ channelId, brand, language, manages, assets }: WallPage): string {
  const words = wallWords[language]
  const other = language === 'he' ? 'en' : 'he'
  const given = { channelId, brand, language, manages, words: wallWords }
  const body = html`<a class="skip" href="#wall">${words.publicTab}</a>
    ${bannerMarkup}
    <header class="top">
      <span class="avatar" data-tint="brand" aria-hidden="true">${[...brand][0] ?? ''}</span>
      <div class="names">
        <h1><bdi>${brand}</bdi></h1>
        <p>${wallWords.he.wall} · <span lang="en">${wallWords.en.wall}</span></p>
      </div>
      <a class="language" id="language" lang="${other}" href="?lang=${other}">${words.otherLanguage}</a>
    </header>
    <main id="wall" tabindex="-1">
      <p class="lead">${words.loading}…</p>
      <noscript>${LANGUAGES.map((one) => html`<p class="notice" lang="${one}" dir="${direction(one)}">${doorWords[one].noScript}</p>`)}</noscript>
    </main>
    <p class="unseen" id="status" role="status"></p>
    <script type="application/json" id="given">${dataBlock(given)}</script>`
  return document(language, assets, `${words.wall} · ${brand}`, body, true)
}

/** No such wall: the same words whether it never was or was removed. */
export function noWallPage(language: Language, assets: string): string {
  const order = language === 'he' ? LANGUAGES : LANGUAGES.toReversed()
  const body = html`<main class="door">${order.map(
    (one) => html`<section lang="${one}" dir="${direction(one)}">
      <h1>${doorWords[one].notFoundTitle}</h1>
      <p>${doorWords[one].notFoundText}</p>
    </section>`,
  )}</main>`
  return document(language, assets, doorWords[language].notFoundTitle, body)
}

/** The walls of the reader's own organization. */
export function wallsPage(language: Language, assets: string, walls: { id: string; name: string }[]): string {
  const words = doorWords[language]
  const body = html`${bannerMarkup}
    <main class="door">
      <h1>${words.wallsTitle}</h1>
      <p>${walls.length > 0 ? words.wallsText : words.noWalls}</p>
      <ul>${walls.map(
        ({ id, name }) =>
          html`<li><a href="/wall/${id}"><span class="avatar" data-tint="brand" aria-hidden="true">${[...name][0] ?? ''}</span><bdi>${name}</bdi></a></li>`,
      )}</ul>
      <p><a href="/">${words.toDesk}</a></p>
    </main>`
  return document(language, assets, words.wallsTitle, body)
}
