/** Hebrew phrases, by cue; prefix letters are met without being listed. */
import type { CueLists } from './cue.ts'
import { hebrewFaults } from './hebrew-faults.ts'
import { hebrewShades } from './hebrew-shades.ts'
import { hebrewTone } from './hebrew-tone.ts'

export const hebrew: CueLists = { ...hebrewFaults, ...hebrewShades, ...hebrewTone }
