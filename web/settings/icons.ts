/** Icons that only the settings use, imported one by one. */
export { default as IconKey } from '@tabler/icons-react/dist/esm/icons/IconKey.mjs'
export { default as IconPlugConnectedX } from '@tabler/icons-react/dist/esm/icons/IconPlugConnectedX.mjs'
