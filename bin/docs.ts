// Makes docs/settings.md from the settings table. With --check it only says whether the page is fresh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { settings } from '../src/config.ts'

const page = new URL('../docs/settings.md', import.meta.url)
const code = (value: string): string => (value ? `\`${value}\`` : '')
const cell = (value: string): string => value.replaceAll('|', '\\|')

function table(heads: [string, string, string, string], doc: 'doc' | 'docHe'): string {
  const rows = Object.values(settings).map((setting) =>
    [code(setting.name), code(setting.default), cell(setting[doc]), code(setting.example)].join(' | '),
  )
  return [heads.join(' | '), '---|---|---|---', ...rows].map((row) => `| ${row} |`).join('\n')
}

const made = `# Settings

Maagal is configured by environment variables. Every one has a default, and a wrong value stops the start with a line
that says which, why, and what a right one looks like. This page is made from \`src/config.ts\` by \`node bin/docs.ts\`.

${table(['name', 'default', 'meaning', 'example'], 'doc')}

<div dir="rtl" lang="he">

## הגדרות

ההגדרות נקבעות במשתני סביבה. לכל אחת ערך ברירת מחדל, וערך שגוי עוצר את ההפעלה בשורה שאומרת מה שגוי ואיך נראה ערך תקין.

${table(['שם', 'ברירת מחדל', 'משמעות', 'דוגמה'], 'docHe')}

</div>
`

const current = (): string => {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return ''
  }
}

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('.', page), { recursive: true })
  writeFileSync(page, made)
} else if (current() !== made) {
  console.error('docs/settings.md is stale: run node_modules/.bin/node bin/docs.ts')
  process.exit(1)
}
