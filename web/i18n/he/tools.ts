/** Hebrew: the words of what opens on demand at the desk (search, palette, shortcuts, what is added to a draft); they come with it. */
import { commands } from './commands.ts'
import { emoji } from './emoji.ts'
import { files } from './files.ts'
import { keys } from './keys.ts'
import { palette } from './palette.ts'
import { preview } from './preview.ts'
import { search } from './search.ts'

export const tools = { commands, emoji, files, keys, palette, preview, search }
