/** Icons that only the settings use, imported one by one. */

export { default as IconBell } from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
export { default as IconBellOff } from '@tabler/icons-react/dist/esm/icons/IconBellOff.mjs'
export { default as IconDeviceDesktop } from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs'
export { default as IconDeviceMobile } from '@tabler/icons-react/dist/esm/icons/IconDeviceMobile.mjs'
export { default as IconFlag } from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs'
export { default as IconKey } from '@tabler/icons-react/dist/esm/icons/IconKey.mjs'
export { default as IconListCheck } from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs'
export { default as IconPlugConnectedX } from '@tabler/icons-react/dist/esm/icons/IconPlugConnectedX.mjs'
export { default as IconSchool } from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs'
export { default as IconUsersGroup } from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs'
