/** Physical keys: matched by position, so that J is J with a Hebrew layout on. One listener; the newest binding wins. */
import { useEffect, useRef } from 'react'
import { client } from '../api/queries.ts'
import type { Me } from '../api/types.ts'
import { preferencesOf } from '../person/preferences.ts'
import { MAC } from '../ui/Kbd.tsx'

/** Returns false to let the key through. */
export type Binding = (event: KeyboardEvent) => unknown
/** `keyJ`, `digit1`, `Mod+enter`, `Mod+Shift+keyP`, `keyG keyN` (one after the other), `escape`. */
export type Bindings = Record<string, Binding>

const stack: { current: Bindings }[] = []
let leader: { code: string; at: number } | null = null
const LEADER_MS = 1200

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Inside a dialog or an open menu the keys belong to it. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"],[role="menu"],[role="listbox"][data-combobox]') !== null
  )
}

function nameOf(event: KeyboardEvent): string {
  const { code } = event
  const mod = MAC ? event.metaKey : event.ctrlKey
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${code.charAt(0).toLowerCase()}${code.slice(1)}`
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
  const name = nameOf(event)
  const single = !name.includes('Mod+')
  const always = name === 'escape' || !single
  if (!always) {
    if (isTyping(event.target)) return
    const letters = /^(Shift\+)?(Key|Digit|Numpad|Slash)/.test(event.code) || event.code === 'Backspace'
    if (letters && !preferencesOf(client.getQueryData<Me>(['me'])).shortcuts) return
  }
  // Enter and Space on a focused control press that control.
  if (
    (name === 'enter' || name === 'space') &&
    event.target instanceof Element &&
    event.target.closest('button,a,[role="option"]')
  )
    return
  const pair = leader && Date.now() - leader.at < LEADER_MS ? `${leader.code} ${name}` : null
  leader = name === 'keyG' ? { code: name, at: Date.now() } : null
  // The second key of a pair is no key of its own, whoever has bound that one.
  for (const wanted of pair ? [pair, name] : [name]) {
    for (const bindings of [...stack].reverse()) {
      const act = bindings.current[wanted]
      if (act && act(event) !== false) {
        event.preventDefault()
        return
      }
    }
  }
}

export function useKeys(bindings: Bindings): void {
  const mine = useRef(bindings)
  mine.current = bindings
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', onKey)
    stack.push(mine)
    return () => {
      stack.splice(stack.indexOf(mine), 1)
      if (stack.length === 0) document.removeEventListener('keydown', onKey)
    }
  }, [])
}
