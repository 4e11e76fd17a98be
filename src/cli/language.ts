/** Which of the two languages the command line speaks. */

export type Language = 'he' | 'en'

/** `--lang` wins, then the usual variables of the system, in their usual order; English where none says Hebrew. */
export function languageOf(args: readonly string[], env: Record<string, string | undefined>): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  if (given === 'he' || given === 'en') return given
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^(he|iw)([_.@-]|$)/i.test(system) ? 'he' : 'en'
}
