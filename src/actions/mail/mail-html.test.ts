import { expect, test } from 'vitest'
import { mailHtml } from './mail-html.ts'

const text =
  'שלום,\n\nלבחירת סיסמה:\nhttps://desk.example.org/reset/a?b=1&c=2\n\nהקישור פועל 24 שעות. עזרה: https://help.example.org'

test('a Hebrew mail reads from right to left, and its address from left to right', () => {
  const html = mailHtml('סיסמה חדשה', text, 'he')
  expect(html).toContain('<html lang="he" dir="rtl">')
  expect(html).toContain('<body dir="rtl"')
  expect(html).toContain('text-align:right')
  expect(html).toMatch(/<p dir="ltr"[^>]*>https:\/\/desk\.example\.org/)
})

test('a link on a line of its own becomes a button, one inside a sentence a link', () => {
  const html = mailHtml('סיסמה חדשה', text, 'he')
  expect(html).toMatch(/<a href="https:\/\/desk\.example\.org\/reset\/a\?b=1&amp;c=2" style="[^"]+">לפתיחת הקישור<\/a>/)
  expect(html).toContain('<a href="https://help.example.org"><bdi dir="ltr">https://help.example.org</bdi></a>')
})

test('whatever a brand is called, it stays text', () => {
  const html = mailHtml('<script>', 'Join "<b>Shop</b>" & friends', 'en')
  expect(html).not.toMatch(/<script>|<b>/)
  expect(html).toContain('Join &quot;&lt;b&gt;Shop&lt;/b&gt;&quot; &amp; friends')
})
