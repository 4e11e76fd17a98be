import { expect, test } from 'vitest'
import { bareSubject, replySubject } from './subject.ts'

test.each([
  ['Re: שלום', 'שלום'],
  ['RE: Fwd: Re: שלום', 'שלום'],
  ['השב: הועבר: שלום', 'שלום'],
  ['תגובה: Re[2]: שלום', 'שלום'],
  ['\u200fRe: \u202bשלום\u202c', 'שלום'],
  ['Re:', ''],
  ['Regarding: my order', 'Regarding: my order'],
  ['השבתי: לא קיבלתי', 'השבתי: לא קיבלתי'],
  ['  a \n b  ', 'a b'],
])('%s is about %s', (subject, bare) => {
  expect(bareSubject(subject)).toBe(bare)
})

test('a reply says Re once, and has words of its own where there were none', () => {
  expect(replySubject('Re: RE: x', 'en')).toBe('Re: x')
  expect(replySubject(null, 'he')).toBe('Re: פנייתך')
  expect(replySubject('Re: ', 'en')).toBe('Re: your message')
})
