/** English phrases, by cue. */
import type { CueLists } from './cue.ts'
import { englishFaults } from './english-faults.ts'
import { englishShades } from './english-shades.ts'
import { englishTone } from './english-tone.ts'

export const english: CueLists = { ...englishFaults, ...englishShades, ...englishTone }
