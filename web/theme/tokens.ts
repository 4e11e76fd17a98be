/** Every colour of the desk, light and dark. Each has one job; nothing is styled with a colour that is not here. */
export const TOKENS = {
  canvas: ['#F3F1EC', '#0F1517'],
  surface: ['#FFFFFF', '#161E20'],
  sunken: ['#F9F7F3', '#131A1C'],
  hover: ['#F1EEE8', '#20292C'],
  line: ['#E5E1D9', '#2A3538'],
  line2: ['#85898A', '#6F7D80'],
  ink: ['#172124', '#E8EEED'],
  ink2: ['#445154', '#B6C2C2'],
  ink3: ['#5D686A', '#94A1A2'],
  pine: ['#0B665D', '#5CCFBF'],
  pineSolid: ['#0B665D', '#14796D'],
  pineRing: ['#12897C', '#3DB8A8'],
  pineSoft: ['#DFF0EC', '#123630'],
  pub: ['#1A57AD', '#8FBCFF'],
  pubSolid: ['#1D5FBD', '#2F6CC9'],
  pubSoft: ['#E9F1FC', '#14273F'],
  pubLine: ['#B5CFF2', '#2C4B75'],
  priv: ['#74318F', '#DDA6F2'],
  privSolid: ['#7B3798', '#9650B6'],
  privSoft: ['#F6EDFA', '#2C1A35'],
  privLine: ['#DDBFE9', '#583468'],
  note: ['#6E5200', '#EBCB74'],
  noteSoft: ['#FFF6DB', '#2B2410'],
  noteLine: ['#E5CE86', '#574A1F'],
  warn: ['#8A4E00', '#F5BE6B'],
  warnFill: ['#B9730F', '#E3A13A'],
  warnSoft: ['#FFF1DC', '#33240D'],
  warnLine: ['#EFC88C', '#6A4B1C'],
  bad: ['#A8231B', '#FF9C8F'],
  badSolid: ['#B3281F', '#B93A30'],
  badFill: ['#D2453A', '#E8675B'],
  badSoft: ['#FDECE9', '#3A1916'],
  badLine: ['#F2BDB6', '#74332C'],
  track: ['#DEDAD1', '#2E3A3D'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Token = keyof typeof TOKENS

/** Shape, depth and motion: the same in both themes, except shadows, which need more weight on dark. */
export const SHAPE = {
  '--mg-r-kbd': '6px',
  '--mg-r-control': '9px',
  '--mg-r-inner': '12px',
  '--mg-r-card': '14px',
  '--mg-r-sheet': '16px',
  '--mg-r-dialog': '18px',
  '--mg-ease': 'cubic-bezier(.2,.8,.2,1)',
  '--mg-title': '"Rubik", "Noto Sans Hebrew", Arial, sans-serif',
  '--mg-text': '"Heebo", "Noto Sans Hebrew", Arial, sans-serif',
} as const

export const SHADOWS = {
  light: {
    '--mg-sh1': '0 1px 2px rgb(23 33 36 / 6%)',
    '--mg-sh2': '0 2px 4px rgb(23 33 36 / 6%), 0 8px 24px rgb(23 33 36 / 10%)',
    '--mg-sh3': '0 12px 48px rgb(23 33 36 / 22%)',
  },
  dark: {
    '--mg-sh1': '0 1px 2px rgb(0 0 0 / 40%)',
    '--mg-sh2': '0 2px 4px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 45%)',
    '--mg-sh3': '0 12px 48px rgb(0 0 0 / 60%)',
  },
} as const

/** Where a pane stops being one of several: see `layout.ts`. */
export const Z = { sticky: 1, popover: 10, drawer: 20, dialog: 30, palette: 40, toast: 50 } as const
