import type { Tools } from '../catalogue.ts'
import { commands } from './commands.ts'
import { emoji } from './emoji.ts'
import { files } from './files.ts'
import { keys } from './keys.ts'
import { palette } from './palette.ts'
import { preview } from './preview.ts'
import { search } from './search.ts'

export const tools: Tools = { commands, emoji, files, keys, palette, preview, search }
