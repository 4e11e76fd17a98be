/** Makes sure that WordPress, PHP and MariaDB are here: as they are, or from the packages of Debian and Ubuntu where we may install. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PACKAGES = [
  'wordpress',
  'wordpress-l10n',
  'mariadb-server-core',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
]
const WORDPRESS = ['/usr/share/wordpress', '/usr/local/share/wordpress']
const LANGUAGES = ['/usr/share/wordpress/wp-content/languages', '/var/lib/wordpress/wp-content/languages']
const MARIADB = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/opt/homebrew/bin/mariadbd']
const MARIADB_SETUP = [
  '/usr/bin/mariadb-install-db',
  '/usr/local/bin/mariadb-install-db',
  '/opt/homebrew/bin/mariadb-install-db',
]
const PHP = ['/usr/bin/php', '/usr/local/bin/php', '/opt/homebrew/bin/php']
const EXTENSIONS = ['mysqli', 'mbstring', 'dom']

export type Programs = { wordpress: string; languages: string; mariadbd: string; mariadbSetup: string; php: string }

/** Where everything is, or why the rig cannot run. */
export function findWordPress(): Programs | { missing: string } {
  const found = installed()
  if (!('missing' in found)) return found
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt))
    return { missing: `${found.missing}; the packages are ${PACKAGES.join(' ')}` }
  process.stderr.write(`Installing ${PACKAGES.join(' ')} for the WordPress tests (once on this machine)\n`)
  // The web server that the package wants is never used, and need not start.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const run = (...words: string[]) =>
    spawnSync(apt, ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...words], { env, stdio: 'pipe', timeout: 300_000 })
  run('update')
  const result = run('install', '-y', '--no-install-recommends', ...PACKAGES)
  const now = installed()
  if (!('missing' in now)) return now
  return {
    missing: `${now.missing}, and could not be installed: ${result.stderr.toString().trim().split('\n').at(-1) ?? ''}`,
  }
}

function installed(): Programs | { missing: string } {
  const first = (places: string[]) => places.find((place) => existsSync(place))
  const wordpress = WORDPRESS.find((place) => existsSync(`${place}/wp-settings.php`))
  const languages = LANGUAGES.find((place) => existsSync(`${place}/he_IL.mo`))
  const [mariadbd, mariadbSetup, php] = [first(MARIADB), first(MARIADB_SETUP), first(PHP)]
  if (!wordpress) return { missing: 'WordPress is not installed' }
  if (!languages) return { missing: 'the Hebrew of WordPress is not installed' }
  if (!mariadbd || !mariadbSetup) return { missing: 'MariaDB is not installed' }
  if (!php) return { missing: 'PHP is not installed' }
  const loaded = spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout?.split('\n') ?? []
  const lacking = EXTENSIONS.filter((name) => !loaded.includes(name))
  if (lacking.length > 0) return { missing: `PHP has no ${lacking.join(', ')}` }
  return { wordpress, languages, mariadbd, mariadbSetup, php }
}
