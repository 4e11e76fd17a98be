/** Every style of the desk works in both directions, because none of them names a side of the screen. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOTS = ['web/**/*.css', 'portal/**/*.css', 'widget/**/*.css']
/** A declaration or value that says left or right, top or bottom, width or height, instead of start, end, block and inline. */
const PHYSICAL: [RegExp, string][] = [
  [
    /(?:^|[;{\s])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
    'use -inline-start, -inline-end, -block-start or -block-end',
  ],
  [/(?:^|[;{\s])(?:left|right|top|bottom)\s*:/, 'use inset-inline-start and its sisters'],
  [/(?:^|[;{\s])(?:min-|max-)?(?:width|height)\s*:/, 'use inline-size and block-size'],
  [/border-(?:top|bottom)-(?:left|right)-radius/, 'use border-start-start-radius and its sisters'],
  [/(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/, 'use start or end'],
  [/overflow-[xy]\s*:/, 'use overflow-inline, overflow-block or overflow'],
]
/** Scrolling axes have no logical form that every browser knows yet; these two may be named. */
const ALLOWED = /overflow-[xy]\s*:\s*(?:auto|hidden)/

/** The places in one stylesheet that name a side, as `line: rule`. */
function physicalPlaces(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return plain.split('\n').flatMap((line, index) => {
    // Conditions of @media and @container speak of the window, which has no direction.
    if (/^\s*@(?:media|container)/.test(line) || ALLOWED.test(line)) return []
    return PHYSICAL.filter(([pattern]) => pattern.test(line)).map(
      ([, advice]) => `${index + 1}: ${line.trim()} (${advice})`,
    )
  })
}

const files = ROOTS.flatMap((pattern) => globSync(pattern))

describe('styles name no side of the screen', () => {
  it('finds the stylesheets', () => {
    expect(files.length).toBeGreaterThan(20)
  })
  it.each(files)('%s', (file) => {
    expect(physicalPlaces(readFileSync(file, 'utf8'))).toEqual([])
  })
  it('notices a physical margin, inset, size and alignment, and leaves the logical ones alone', () => {
    expect(physicalPlaces('.a { margin-left: 1px }')).toHaveLength(1)
    expect(physicalPlaces('.a {\n  right: 0;\n}')).toHaveLength(1)
    expect(physicalPlaces('.a { max-width: 3px; text-align: left }')).toHaveLength(2)
    expect(
      physicalPlaces('@media (max-width: 3px) {\n.a { margin-inline-start: 1px; inset-inline-end: 0 }\n}'),
    ).toEqual([])
  })
})
