import { describe, expect, it } from 'vitest'
import { BY_KEY, COMMAND_NAMES, type CommandName, commandOf } from './registry.ts'

/** The keyboard map of the design, by physical key. */
const MAP: Record<string, CommandName> = {
  keyJ: 'next_case',
  keyK: 'previous_case',
  enter: 'open',
  keyR: 'reply',
  keyE: 'done',
  keyH: 'hand_over',
  keyF: 'follow_up',
  keyA: 'take',
  keyZ: 'undo',
  slash: 'search',
  'Shift+slash': 'help',
  keyD: 'density',
  digit1: 'answer',
  digit9: 'answer',
  backspace: 'step_back',
  keyS: 'skip',
  keyP: 'playbook',
  'Mod+enter': 'send',
  'Mod+Shift+keyP': 'switch_mode',
  'Mod+Shift+keyI': 'note',
  'Mod+keyK': 'palette',
  'keyG keyN': 'queue_new',
  'keyG keyM': 'queue_mine',
  'keyG keyF': 'queue_follow_up',
  'keyG keyA': 'approvals',
}

describe('the keyboard', () => {
  it.each(Object.entries(MAP))('%s is %s', (key, name) => expect(BY_KEY.get(key)).toContain(name))

  it('Tab accepts what is suggested, in the draft', () => {
    expect(commandOf('suggested')).toMatchObject({ keys: ['tab'], inDraft: true })
  })

  it('has one meaning for a key, but on a page of its own', () => {
    for (const names of BY_KEY.values())
      expect(names.filter((name) => commandOf(name).part !== 'review')).toHaveLength(
        names.every((name) => commandOf(name).part === 'review') ? 0 : 1,
      )
  })

  it('begins no pair with a key that does something by itself', () => {
    const leaders = new Set([...BY_KEY.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]))
    for (const leader of leaders) expect(BY_KEY.has(leader ?? '')).toBe(false)
  })

  it('reaches every command by a key or from the palette', () => {
    for (const name of COMMAND_NAMES) {
      const { keys, unlisted } = commandOf(name)
      expect(keys.length > 0 || !unlisted, name).toBe(true)
    }
  })
})
