import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLog, maskUrl, oneLine } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const out = new PassThrough()
  write(createLog('info', out))
  return String(out.read() ?? '')
}

describe('the log', () => {
  test('blots out what is named like a secret', () => {
    const line = logged((log) =>
      log.info({ password: 'hunter2', request: { headers: { authorization: 'Bearer hunter2' } } }, 'hello'),
    )
    expect(line).toContain('hello')
    expect(line).not.toContain('hunter2')
  })

  test('keeps of an error what it says, not what it carries', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(a@example.org)',
      client: { host: 'db' },
    })
    const entry = JSON.parse(logged((log) => log.error({ err: error }, 'refused')))
    expect(entry.err).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505' })
    expect(Object.keys(entry.err).sort()).toEqual(['code', 'message', 'stack', 'type'])
  })

  test('stays silent below its level', () => {
    expect(logged((log) => log.debug('hello'))).toBe('')
  })

  test('is one line for people on a terminal', () => {
    const json = '{"level":40,"time":"2026-03-04T10:11:12.000Z","channel":"wall","n":3,"msg":"hello"}'
    expect(oneLine(json)).toBe('10:11:12 WARN hello channel=wall n=3')
  })

  test('shows addresses without their password', () => {
    expect(maskUrl('at postgres://me:s3cr:et@db/x and smtps://u:p@mail')).toBe(
      'at postgres://me:***@db/x and smtps://u:***@mail',
    )
  })
})
