import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { step } from './progress.mjs'
import { inProject, projectNode, Stop } from './project.mjs'
import { run } from './run.mjs'

const stamp = inProject('dist', 'web', '.stamp')
const SOURCES = ['web', join('src', 'core'), 'vite.config.ts', 'package-lock.json']

/** Builds the desk unless the built one was made from exactly these sources. */
export async function ensureWeb(label = 'Building the desk') {
  if (!existsSync(inProject('web', 'index.html')) || !existsSync(inProject('vite.config.ts'))) return
  if (isFresh()) return
  await oneAtATime(async () => {
    if (isFresh()) return
    const made = fingerprint()
    await step(label, async () => {
      const { code, said } = await run(
        projectNode,
        [inProject('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel=warn'],
        { ...process.env, NO_COLOR: '1' },
      )
      if (code !== 0) throw new Stop(`${said.trim()}\n\nThe desk could not be built; the reason is above.`)
    })
    writeFileSync(stamp, made)
  })
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) add(hash, inProject(source), source)
  return hash.digest('hex')
}

function add(hash, path, name) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') hash.update(`${name}\0`).update(readFileSync(path))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!/\.test\.tsx?$/.test(entry.name)) add(hash, join(path, entry.name), `${name}/${entry.name}`)
}
