import { execFileSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** No sandbox, because it needs rights that root in a container lacks; and nothing that calls home. */
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-zygote',
  '--font-render-hinting=none',
  '--disable-gpu',
]

/**
 * A headless Chromium for tests: the one that came with npm, with the libraries and fonts it brings, so that a bare
 * machine needs nothing more; where that one does not run, the system's. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const problems: string[] = []
  for (const candidate of [shippedBrowser, installedBrowser]) {
    try {
      const { program, env } = candidate()
      return await chromium.launch({ executablePath: program, args: ARGS, env: { ...stringsOf(process.env), ...env } })
    } catch (error) {
      problems.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  throw new Error(`No browser runs here: ${problems.join('; ')}`)
}

type Candidate = { program: string; env: Record<string, string> }

function installedBrowser(): Candidate {
  const program = INSTALLED.find((path) => existsSync(path))
  if (!program) throw new Error(`there is none at ${INSTALLED.join(', ')}`)
  return { program, env: {} }
}

function shippedBrowser(): Candidate {
  const folder = unpacked()
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    HOME: process.env.HOME ?? folder,
  }
  return { program: join(folder, 'chromium'), env }
}

/** Unpacks the browser once per version and user; several test files may come here at the same moment. */
function unpacked(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packageFolder = entry.slice(0, entry.lastIndexOf('/build/'))
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder(), `chromium-${version}`)
  if (existsSync(join(folder, 'fonts.conf'))) return folder
  const draft = mkdtempSync(`${folder}.new-`)
  // The package unpacks into the temporary folder, and brings its libraries only where it believes to be on Lambda.
  const unpack = `import('@sparticuz/chromium').then((module) => module.default.executablePath())`
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { PATH: process.env.PATH, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(join(draft, 'fonts.conf'), fontSettings(folder))
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, 'fonts.conf'))) throw error
  }
  return folder
}

function cacheFolder(): string {
  const near = fileURLToPath(new URL('../.cache', import.meta.url))
  try {
    mkdirSync(near, { recursive: true })
    accessSync(near, constants.W_OK)
    return near
  } catch {
    const mine = join(tmpdir(), `maagal-browser-${userInfo().uid}`)
    mkdirSync(mine, { recursive: true, mode: 0o700 })
    return mine
  }
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

const stringsOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
