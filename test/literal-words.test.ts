/** No word on screen is written where it is shown: what people read stands in the catalogues, and dates and numbers are made by Intl. */
import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const LETTERS = /[A-Za-z\u05d0-\u05ea]{2}/
const HEBREW = /[\u05d0-\u05ea]/
/** Attributes whose text is seen or heard. */
const SPOKEN =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|title|placeholder|label|description|nothingFoundMessage)$/
/** Names of keys, and what a command line is told: the same in every language. */
const SAME_EVERYWHERE = new Set(['Kbd', 'kbd', 'code'])
/** Languages call themselves by their own name. */
const OWN_NAMES = new Set(['עברית', 'English'])
/** Written to customers in their language, not to the reader in theirs. */
const TO_CUSTOMERS = ['web/composer/ready-texts.ts']
/** Each line in both languages, since it is looked for in both. */
const IN_BOTH = ['web/composer/emoji/emoji.ts']

type Node = { type: string; start: number } & Record<string, unknown>

function eachNode(
  node: unknown,
  visit: (node: Node, inside: readonly Node[]) => void,
  inside: readonly Node[] = [],
): void {
  if (Array.isArray(node)) for (const one of node) eachNode(one, visit, inside)
  else if (node !== null && typeof node === 'object' && 'type' in node) {
    visit(node as Node, inside)
    for (const value of Object.values(node)) eachNode(value, visit, [...inside, node as Node])
  }
}

const nameOf = (node: unknown): string => String((node as { name?: { name?: unknown } }).name?.name ?? '')
const elementOf = (inside: readonly Node[]): string =>
  nameOf((inside.findLast(({ type }) => type === 'JSXElement') as { openingElement?: unknown })?.openingElement ?? {})

/** Whether a value stands between tags, itself or as one side of a choice. */
function isChild(inside: readonly Node[]): boolean {
  const at = inside.findLastIndex(({ type }) => /^JSX(Element|Fragment|Attribute)$/.test(type))
  return (
    /^JSX(Element|Fragment)$/.test(inside[at]?.type ?? '') &&
    !SAME_EVERYWHERE.has(elementOf(inside)) &&
    inside
      .slice(at + 1)
      .every(({ type }) =>
        /^(JSXExpressionContainer|ConditionalExpression|LogicalExpression|TemplateLiteral)$/.test(type),
      )
  )
}

/** Every text of a source that people would read as it stands there, with its line. */
function literals(file: string, source: string): string[] {
  const found: string[] = []
  const say = ({ start }: Node, text: string) => {
    if (!OWN_NAMES.has(text.trim())) found.push(`${source.slice(0, start).split('\n').length}: ${text.trim()}`)
  }
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  eachNode(program, (node, inside) => {
    if (node.type === 'JSXText' && LETTERS.test(String(node.value)) && !SAME_EVERYWHERE.has(elementOf(inside)))
      say(node, String(node.value))
    const text =
      node.type === 'Literal' && typeof node.value === 'string'
        ? node.value
        : node.type === 'TemplateElement'
          ? String((node.value as { raw: string }).raw)
          : null
    if (text === null) return
    const attribute = inside.findLast(({ type }) => type === 'JSXAttribute')
    const shown =
      attribute !== undefined &&
      SPOKEN.test(nameOf(attribute)) &&
      LETTERS.test(text) &&
      !inside.some(
        ({ type }) => type === 'CallExpression' || type === 'BinaryExpression' || type === 'MemberExpression',
      )
    if (shown || (isChild(inside) && LETTERS.test(text)) || HEBREW.test(text)) say(node, text)
  })
  return found
}

const sources = globSync('web/**/*.{ts,tsx}').filter(
  (file) => !/\/i18n\/|\.gen\.ts$|\.test\.ts$|\.d\.ts$/.test(file) && ![...TO_CUSTOMERS, ...IN_BOTH].includes(file),
)

describe('words and numbers', () => {
  it('finds the sources', () => expect(sources.length).toBeGreaterThan(200))

  it.each(sources)('%s writes none itself', (file) => {
    expect(literals(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each(sources)('%s leaves dates, numbers and plurals to Intl and the catalogues', (file) => {
    const source = readFileSync(file, 'utf8')
    const made = [...source.matchAll(/\.to(?:Date|Time|UTC)String\(|\+ 's'/g)]
    expect(made.map(([found]) => found)).toEqual([])
  })

  it('notices a word between tags, in a label, in a template and in Hebrew, and leaves the rest alone', () => {
    expect(literals('a.tsx', 'const A = () => <p>Hello</p>')).toEqual(['1: Hello'])
    expect(literals('a.tsx', 'const A = () => <p aria-label="Close it">{t("x.y")}</p>')).toEqual(['1: Close it'])
    expect(literals('a.tsx', 'const A = () => <B title={`Of $' + '{n}`} />')).toEqual(['1: Of'])
    expect(literals('a.tsx', 'const A = () => <p>{on ? "Yes" : t("x.y")}</p>')).toEqual(['1: Yes'])
    expect(literals('a.ts', "const word = 'סגירה'")).toEqual(['1: סגירה'])
    expect(literals('a.tsx', 'const A = () => <Kbd>Tab</Kbd>')).toEqual([])
    expect(literals('a.tsx', 'const A = () => <B className="row" label={t(\'app.close\')} value="English" />')).toEqual(
      [],
    )
  })
})
