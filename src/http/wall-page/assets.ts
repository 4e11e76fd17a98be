/**
 * The page's own files, served as they lie here: no build step. Their address carries a digest of all of them, so browsers may keep
 * them for good and still never mix two versions.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type PageFile = { type: string; body: Buffer }
export type PageFiles = { version: string; files: ReadonlyMap<string, PageFile> }

const FONTS = ['heebo-hebrew', 'heebo-latin', 'rubik-hebrew', 'rubik-latin']

export function loadPageFiles(): PageFiles {
  const folder = new URL('client/', import.meta.url)
  const files = new Map<string, PageFile>()
  for (const name of readdirSync(folder).sort()) {
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : null
    if (type) files.set(name, { type: `${type}; charset=utf-8`, body: readFileSync(new URL(name, folder)) })
  }
  for (const name of FONTS) {
    const body = font(name)
    if (body) files.set(`${name}.woff2`, { type: 'font/woff2', body })
  }
  const digest = createHash('sha256')
  for (const [name, { body }] of files) digest.update(name).update(body)
  return { version: digest.digest('hex').slice(0, 12), files }
}

/** Null where the font packages were left out of an installation: the page then uses the system's fonts. */
function font(name: string): Buffer | null {
  const family = name.split('-')[0]
  try {
    const path = `@fontsource-variable/${family}/files/${name}-wght-normal.woff2`
    return readFileSync(createRequire(import.meta.url).resolve(path))
  } catch {
    return null
  }
}
