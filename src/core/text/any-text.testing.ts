/** For tests only: texts of all that is hard to read. */
import fc from 'fast-check'

/** Letters, marks, joiners, quotes, digits and signs of every kind that the reading treats in its own way. */
export const anyText = fc.string({
  unit: fc.constantFrom(
    ...'אבהושםןץ"\'״׳׳`´-־–.,:/@#!?+() \n019aZé',
    ...[
      'e\u0301',
      'İ',
      'ß',
      'ς',
      '\u05B8',
      '\u05BC',
      '\uFB31',
      '\uFB2A',
      '\u200F',
      '\u200B',
      '\u200D',
      '\u2066',
      '\u202E',
    ],
    ...[
      '😀',
      '👩‍👩‍👧',
      '❤️',
      '👍🏽',
      '🇮🇱',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '1️⃣',
      '０',
      'Ａ',
      '＠',
      '٣',
      '۴',
      '𝐇',
      '𝟘',
      '\uD83D',
      '\u3000',
      '\u0301',
    ],
    ...['www.', 'http://', '.com', "''", 'ת"ז ', 'רחוב ', '050', '4111 '],
  ),
})
