/** The Mantine theme: our tokens as CSS variables, and the defaults of the few Mantine parts we use. */
import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { SHADOWS, SHAPE, TOKENS, type Token, Z } from './tokens.ts'

const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  colors: {
    // Mantine's own dark surfaces, from our tokens: inputs, menus and dialogs then need no overrides.
    dark: [
      '#E8EEED',
      '#B6C2C2',
      '#94A1A2',
      '#6F7D80',
      '#2A3538',
      '#20292C',
      '#161E20',
      '#161E20',
      '#131A1C',
      '#0F1517',
    ],
    pine: [
      '#E9F6F3',
      '#DFF0EC',
      '#BFE0DA',
      '#93CCC2',
      '#5FB3A6',
      '#2F9C8E',
      '#12897C',
      '#14796D',
      '#0B665D',
      '#084F48',
    ],
  },
  fontFamily: SHAPE['--mg-text'],
  headings: { fontFamily: SHAPE['--mg-title'], fontWeight: '600' },
  fontSizes: { xs: '12.5px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '26px' },
  radius: { xs: '6px', sm: '9px', md: '12px', lg: '14px', xl: '18px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // By name only: importing the parts here would load all of them with the first page.
  components: {
    Menu: {
      defaultProps: {
        // Cards in drawers have menus too, and a menu is gone when what it leads to opens.
        zIndex: Z.palette,
        shadow: 'none',
        radius: 'md',
        offset: 6,
        withinPortal: true,
        loop: true,
        // The first item has the focus, not something empty before it.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { zIndex: Z.popover, radius: 'md', withinPortal: true } },
    // A list of choices opens inside dialogs too: it lies above them.
    Combobox: { defaultProps: { zIndex: Z.palette, withinPortal: true } },
    Modal: {
      defaultProps: { zIndex: Z.dialog, radius: 'xl', centered: true, overlayProps: { backgroundOpacity: 0.4 } },
    },
    Tooltip: { defaultProps: { zIndex: Z.palette, openDelay: 350, withinPortal: true, multiline: true } },
  },
})

/** The theme, with the word for closing: every dialog has a button with that name, and a head that is no banner of the page. */
export function themeIn(close: string): typeof theme {
  const named = { closeButtonProps: { 'aria-label': close }, attributes: { header: { role: 'presentation' } } }
  const { components } = theme
  return {
    ...theme,
    components: {
      ...components,
      Modal: { defaultProps: { ...components?.Modal?.defaultProps, ...named } },
      Drawer: { defaultProps: named },
    },
  }
}

function colours(side: 0 | 1): Record<string, string> {
  const entries = Object.entries(TOKENS) as [Token, readonly [string, string]][]
  return Object.fromEntries(entries.map(([name, pair]) => [`--mg-${name}`, pair[side]]))
}

/** Mantine's own surfaces follow our tokens, so that a Select or a Menu looks like the rest. */
const MANTINE = {
  '--mantine-color-body': 'var(--mg-surface)',
  '--mantine-color-text': 'var(--mg-ink)',
  '--mantine-color-dimmed': 'var(--mg-ink3)',
  '--mantine-color-placeholder': 'var(--mg-ink3)',
  '--mantine-color-default': 'var(--mg-surface)',
  '--mantine-color-default-hover': 'var(--mg-hover)',
  '--mantine-color-default-border': 'var(--mg-line2)',
  '--mantine-color-default-color': 'var(--mg-ink)',
  '--mantine-color-anchor': 'var(--mg-pine)',
  '--mantine-color-error': 'var(--mg-bad)',
}

export const resolver: CSSVariablesResolver = () => ({
  variables: { ...SHAPE },
  light: { ...colours(0), ...SHADOWS.light, ...MANTINE },
  dark: { ...colours(1), ...SHADOWS.dark, ...MANTINE },
})
