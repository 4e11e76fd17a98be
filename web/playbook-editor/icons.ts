/** Icons that only the editor of playbooks uses. */
export { default as IconArrowsDiff } from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs'
export { default as IconDownload } from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
export { default as IconMaximize } from '@tabler/icons-react/dist/esm/icons/IconMaximize.mjs'
export { default as IconMinus } from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
export { default as IconPlayerPlay } from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs'
export { default as IconUpload } from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs'
export { IconPlus } from '../ui/icons.ts'
