/** A real WordPress in Hebrew with its own database, on loopback and in a temporary folder, and what visitors and owners do on it. */
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../src/store/embedded/port.ts'
import { findWordPress, type Programs } from './install.ts'
import { type Line, startLine } from './line.ts'
import { giveAway, makeFolder, type Running, runOnce, start } from './process.ts'

export type SiteComment = {
  id: number
  post: number
  parent: number
  author: number
  author_name: string
  status: string
  date_gmt: string
  content: { raw: string; rendered: string }
}
export type WordPress = {
  url: string
  line: Line
  /** Application passwords by login: `desk` may moderate, `owner` may do everything, `writer` may not moderate. */
  passwords: { desk: string; owner: string; writer: string }
  /** Settings of the WordPress channel for this site. */
  settings: Record<string, string>
  /** Publishes a post and gives its number. */
  post(title: string): Promise<number>
  /** A visitor fills in the form under a post; gives the comment's number. Everybody has an address of their own. */
  comment(post: number, visitor: { name: string; email: string }, text: string, parent?: number): Promise<number>
  /** The same, with the answer of the site in place of a number. */
  fillIn(post: number, visitor: { name: string; email: string }, text: string, parent?: number): Promise<Response>
  /** Comments under a post in every state, oldest first, as the owner sees them. */
  comments(post: number): Promise<SiteComment[]>
  /** Calls the site's own interface as somebody; throws with the site's words. */
  as<T>(login: 'desk' | 'owner' | 'writer', method: string, path: string, body?: object): Promise<T>
  /** What everybody sees. */
  page(post: number): Promise<string>
  /** Sets one option of the site. */
  option(name: string, value: unknown): void
  /** Takes the site off the net, and brings it back. */
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** Whether the rig can run here, said once for all tests that need it. */
export const wordpress = findWordPress()
if ('missing' in wordpress) process.stderr.write(`Skipping the tests against a real WordPress: ${wordpress.missing}\n`)

const site = fileURLToPath(new URL('site/', import.meta.url))

export async function startWordPress(): Promise<WordPress> {
  if ('missing' in wordpress) throw new Error(wordpress.missing)
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'))
  giveAway(folder)
  const [databasePort, phpPort, port] = [await freePort(), await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const www = layOut(wordpress, folder)
  const database = await startDatabase(wordpress, folder, databasePort)
  const env = { RIG_DB_PORT: String(databasePort), RIG_URL: url, RIG_WWW: www }
  const php = (script: string, ...words: string[]) =>
    runOnce('/usr/bin/env', [
      ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
      wordpress.php,
      '-d',
      'sendmail_path=/bin/true',
      join(www, script),
      ...words,
    ])
  const passwords: WordPress['passwords'] = JSON.parse(php('rig-install.php'))
  const serve = () =>
    start(
      wordpress.php,
      ['-d', 'sendmail_path=/bin/true', '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${phpPort}`, '-t', www],
      phpPort,
      { env: { ...env, PHP_CLI_SERVER_WORKERS: '4' } },
    )
  let running: Running | null = await serve()
  const line = await startLine(port, phpPort)
  // What the rig itself does goes past the line, so that a test sees only what the desk asked.
  const direct = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${phpPort}${path}`, { redirect: 'manual', ...init })

  let visitors = 0
  const addresses = new Map<string, string>()
  const addressOf = (email: string) => {
    const known = addresses.get(email) ?? `203.0.113.${++visitors}`
    addresses.set(email, known)
    return known
  }
  const rig: WordPress = {
    url,
    line,
    passwords,
    settings: {
      url,
      username: 'desk',
      application_password: passwords.desk,
      trust_private: url,
      poll_seconds: '1',
    },
    post: async (title) =>
      (await rig.as<{ id: number }>('owner', 'POST', '/posts', { title, content: 'תוכן', status: 'publish' })).id,
    fillIn: (post, { name, email }, text, parent = 0) =>
      direct('/wp-comments-post.php', {
        method: 'POST',
        headers: { 'x-forwarded-for': addressOf(email) },
        body: new URLSearchParams({
          author: name,
          email,
          url: '',
          comment: text,
          comment_post_ID: String(post),
          comment_parent: String(parent),
        }),
      }),
    async comment(post, visitor, text, parent) {
      const answer = await rig.fillIn(post, visitor, text, parent)
      const location = answer.headers.get('location') ?? ''
      const id = /#comment-(\d+)/.exec(location)?.[1]
      if (!id) throw new Error(`the site did not take the comment: ${answer.status} ${await answer.text()}`)
      return Number(id)
    },
    comments: (post) =>
      rig.as('owner', 'GET', `/comments&post=${post}&status=any&context=edit&order=asc&orderby=id&per_page=100`),
    async as<T>(login: keyof typeof passwords, method: string, path: string, body?: object) {
      const answer = await direct(`/?rest_route=/wp/v2${path}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${login}:${passwords[login]}`).toString('base64')}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const told = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${told.slice(0, 500)}`)
      return JSON.parse(told) as T
    },
    page: async (post) => (await fetch(`${url}/?p=${post}`)).text(),
    option: (name, value) => void php('rig-option.php', name, JSON.stringify(value)),
    async down() {
      await running?.end()
      running = null
    },
    async up() {
      running ??= await serve()
    },
    async stop() {
      await line.stop()
      await rig.down()
      await database.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return rig
}

/** The site's folder: the installed WordPress by links, and our own settings, theme and scripts in it. */
function layOut({ wordpress: installed, languages }: Programs, folder: string): string {
  const www = join(folder, 'www')
  const content = join(www, 'wp-content')
  for (const path of [www, content, join(content, 'themes'), join(content, 'mu-plugins'), join(content, 'uploads')])
    makeFolder(path)
  // Copied, because PHP takes a link for the place that it leads to, and there is another configuration there.
  for (const name of readdirSync(installed))
    if (name.endsWith('.php') && name !== 'wp-config.php') copyFileSync(join(installed, name), join(www, name))
  for (const name of ['wp-admin', 'wp-includes']) symlinkSync(join(installed, name), join(www, name))
  symlinkSync(languages, join(content, 'languages'))
  cpSync(join(site, 'theme'), join(content, 'themes/rig'), { recursive: true })
  copyFileSync(join(site, 'wp-config.php'), join(www, 'wp-config.php'))
  copyFileSync(join(site, 'rig.php'), join(content, 'mu-plugins/rig.php'))
  for (const name of ['install', 'option']) copyFileSync(join(site, `${name}.php`), join(www, `rig-${name}.php`))
  return www
}

async function startDatabase({ mariadbd, mariadbSetup }: Programs, folder: string, port: number): Promise<Running> {
  const data = join(folder, 'db')
  makeFolder(data)
  runOnce(mariadbSetup, [
    '--no-defaults',
    `--datadir=${data}`,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
  ])
  const begin = join(folder, 'begin.sql')
  writeFileSync(
    begin,
    `create database if not exists wp character set utf8mb4;
create user if not exists wp@'127.0.0.1' identified by 'wp';
grant all on wp.* to wp@'127.0.0.1';
`,
  )
  giveAway(begin)
  const words = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${folder}/s`,
    `--pid-file=${folder}/db.pid`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-log-bin',
    '--skip-name-resolve',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=32M',
    `--init-file=${begin}`,
  ]
  return start(mariadbd, words, port)
}
