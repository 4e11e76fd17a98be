/** Keys as they are drawn, and as `aria-keyshortcuts` writes them. */
import { MAC, MOD } from '../ui/Kbd.tsx'
import { type CommandName, commandOf } from './registry.ts'

const DRAWN: Record<string, string> = {
  Mod: MOD,
  Shift: '⇧',
  enter: '↵',
  backspace: '⌫',
  escape: 'Esc',
  tab: 'Tab',
  slash: '/',
}

/** `Mod+Shift+keyP` as ⌘ ⇧ P; a question mark by its sign, since that is how people know it. */
function drawn(key: string): string[] {
  if (key === 'Shift+slash') return ['?']
  return key
    .split(/[+ ]/)
    .map((part) => DRAWN[part] ?? part.replace(/^(?:key|digit)(?=.$)/, '').replace(/^f(?=\d)/, 'F'))
}

/** The keys of a command, one drawing a key; several that belong together (1 to 9) as their range. */
export function keysOf(name: CommandName): string[] {
  const { keys } = commandOf(name)
  const [first] = keys
  if (first === undefined) return []
  const last = keys.at(-1) ?? first
  return keys.length === 1 ? drawn(first) : [`${drawn(first).join('')}–${drawn(last).join('')}`]
}

const SPOKEN: Record<string, string> = {
  Mod: MAC ? 'Meta' : 'Control',
  enter: 'Enter',
  backspace: 'Backspace',
  escape: 'Escape',
  tab: 'Tab',
  slash: '/',
}

function spoken(key: string): string {
  if (key === 'Shift+slash') return '?'
  return key
    .split('+')
    .map((part) => SPOKEN[part] ?? part.replace(/^(?:key|digit)(?=.$)/, ''))
    .join('+')
}

/** For the button that does the same: `nth` of its keys, or the first. */
export function keyProps(name: CommandName, nth = 0): { kbd: string; 'aria-keyshortcuts': string } {
  const key = commandOf(name).keys[nth] ?? ''
  return { kbd: drawn(key).join(''), 'aria-keyshortcuts': spoken(key) }
}
