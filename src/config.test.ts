import { isAbsolute } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig, settings } from './config.ts'

const problemsOf = (env: Record<string, string>): string[] => {
  const loaded = loadConfig(env)
  return loaded.ok ? [] : loaded.problems
}
const configOf = (env: Record<string, string>) => {
  const loaded = loadConfig(env)
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.config
}

describe('settings', () => {
  test('nothing set means the documented defaults', () => {
    const config = configOf({})
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDirGiven: false,
      trustProxy: false,
      logLevel: 'info',
    })
    expect(config.databaseUrl).toBeUndefined()
    expect(isAbsolute(config.dataDir)).toBe(true)
    expect([...config.roles]).toEqual(['web', 'worker', 'listener'])
  })

  test('an empty variable counts as unset', () => {
    expect(configOf({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, dataDirGiven: false })
  })

  test('port 0 asks for a free port', () => {
    expect(configOf({ PORT: '0' }).port).toBe(0)
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', '127.0.0.1:3000'],
    ['DATABASE_URL', 'mysql://db.example.org/x'],
    ['PUBLIC_URL', 'desk.example.org'],
    ['PUBLIC_URL', 'https://example.org/desk'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/64'],
    ['SMTP_URL', 'mail.example.org:25'],
    ['MAAGAL_MAIL_FROM', 'desk'],
    ['MAAGAL_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused in one line that names it and shows a right value', (name, value) => {
    const problems = problemsOf({ [name]: value })
    const example = Object.values(settings).find((setting) => setting.name === name)?.example ?? ''
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} must`))
    expect(problems[0]).toContain(example)
    expect(problems[0]).not.toContain('\n')
  })

  test('every problem is told at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', SMTP_URL: 'z' })).toHaveLength(3)
  })

  test('a problem with a secret does not repeat it', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:hunter2@db/x', MAAGAL_SECRET: 'hunter2' }).join()).not.toContain(
      'hunter2',
    )
  })

  test('roles need a shared database', () => {
    expect(problemsOf({ MAAGAL_ROLES: 'web' })[0]).toContain('DATABASE_URL')
    expect([...configOf({ MAAGAL_ROLES: 'worker, web', DATABASE_URL: 'postgres://db/x' }).roles]).toEqual([
      'worker',
      'web',
    ])
    expect(problemsOf({ MAAGAL_ROLES: 'boss', DATABASE_URL: 'postgres://db/x' })[0]).toMatch(/^MAAGAL_ROLES must name/)
  })

  test('a proxy is trusted by hops or by network', () => {
    expect(configOf({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
    expect(configOf({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' }).trustProxy).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
    ])
  })

  test('the public address loses its trailing slash', () => {
    expect(configOf({ PUBLIC_URL: 'https://desk.example.org/' }).publicUrl).toBe('https://desk.example.org')
  })
})
