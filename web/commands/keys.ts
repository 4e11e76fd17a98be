/** Physical keys: matched by position, so that J is J with a Hebrew layout on. One listener; the newest binding of a command wins. */
import i18next from 'i18next'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { client } from '../api/queries.ts'
import type { Me } from '../api/types.ts'
import { preferencesOf } from '../person/preferences.ts'
import { MAC } from '../ui/Kbd.tsx'
import { toast } from '../ui/toast.ts'
import { BY_KEY, type CommandName, commandOf, ofCase } from './registry.ts'
import { keep, waits } from './wait.ts'

/** Does it; returns false to let the key through. From the palette there is no key. */
export type Run = (event?: KeyboardEvent) => unknown
/** Why it cannot be done now, as `palette.why.<name>` says. */
export type WhyNot = 'undo' | 'closed' | 'draft' | 'stopped' | 'way' | 'first' | 'end' | 'last' | 'files'
export type Handler = Run | { run: Run; why(): WhyNot | null }
export type Handlers = Partial<Record<CommandName, Handler>>

const stack: { current: Handlers }[] = []
const listeners = new Set<() => void>()
let bindings = 0
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

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `code` has no name on some keyboards on glass; then there is nothing to match. */
function nameOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const mod = MAC ? metaKey : ctrlKey
  const key = code === 'NumpadEnter' ? 'Enter' : code.replace(/^Numpad(?=\d)/, 'Digit')
  return `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${key.charAt(0).toLowerCase()}${key.slice(1)}`
}

/** Whether this press is a key of that command; for fields that look after their own keys. */
export const isKeyOf = (event: Pressed, name: CommandName): boolean => commandOf(name).keys.includes(nameOf(event))

/** Which of a command's keys it was, from 0; -1 when it was none. */
export const keyIndex = (event: Pressed | undefined, name: CommandName): number =>
  event ? commandOf(name).keys.indexOf(nameOf(event)) : -1

const me = () => client.getQueryData<Me>(['me'])

/** Who may not hears it, instead of a refusal by the server. */
export function mayRun(name: CommandName): boolean {
  const { permissions } = commandOf(name)
  return !permissions || permissions.some((one) => me()?.permissions.includes(one))
}

const parts = (handler: Handler) => (typeof handler === 'function' ? { run: handler, why: () => null } : handler)

/** What would be done by this name now, and why not; null when nothing on screen can do it. */
export function boundTo(name: CommandName): { run: Run; why: WhyNot | null } | null {
  const handler = stack.findLast(({ current }) => current[name])?.current[name]
  if (!handler) return null
  const { run, why } = parts(handler)
  return { run, why: why() }
}

/** True when the key is about a case that does not stand on screen yet: it is done then. */
function early(key: string, event: KeyboardEvent): boolean {
  const names = BY_KEY.get(key)?.filter(ofCase) ?? []
  if (names.length === 0 || !waits()) return false
  if (names.every((name) => !commandOf(name).answers)) keep(() => press(key, event))
  return true
}

/** True when the key was taken. */
function press(key: string, event: KeyboardEvent): boolean {
  const names = BY_KEY.get(key)
  if (!names) return false
  for (const { current } of stack.toReversed())
    for (const name of names) {
      const handler = current[name]
      if (!handler) continue
      const { run, why } = parts(handler)
      if (!mayRun(name)) {
        toast({
          id: 'may-not',
          tone: 'plain',
          title: i18next.t('live.permission', { who: i18next.t('live.whoCan') }),
        })
        return true
      }
      if (why() === null && run(event) !== false) return true
    }
  return false
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
  const name = nameOf(event)
  const single = !name.includes('Mod+')
  const always = name === 'escape' || !single
  if (!always) {
    if (isTyping(event.target)) return
    const letters = /^(Shift\+)?(Key|Digit|Numpad|Slash)/.test(event.code) || event.code === 'Backspace'
    if (letters && !preferencesOf(me()).shortcuts) return
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
  for (const key of pair ? [pair, name] : [name])
    if (early(key, event) || press(key, event)) {
      event.preventDefault()
      return
    }
}

/** From now on these commands do this; gives what ends it. */
export function bind(mine: { current: Handlers }): () => void {
  if (stack.length === 0) document.addEventListener('keydown', onKey)
  stack.push(mine)
  changed()
  return () => {
    stack.splice(stack.indexOf(mine), 1)
    if (stack.length === 0) document.removeEventListener('keydown', onKey)
    changed()
  }
}

function changed(): void {
  bindings += 1
  for (const listener of listeners) listener()
}

/** Hears whenever something is bound or no longer bound. */
export function onBinding(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Draws anew whenever something is bound or no longer bound; for what shows `boundTo`. */
export const useBindings = (): void => void useSyncExternalStore(onBinding, () => bindings)

/** While this is on screen, these commands do this. */
export function useCommands(handlers: Handlers): void {
  const mine = useRef(handlers)
  mine.current = handlers
  useEffect(() => bind(mine), [])
}
