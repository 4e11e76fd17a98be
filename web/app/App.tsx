/** What every page stands in: theme, direction, cache, routes, toasts. */
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { client } from '../api/queries.ts'
import type { Language } from '../api/types.ts'
import { directionOf } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { resolver, themeIn } from '../theme/theme.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { router } from './router.tsx'

const scheme = localStorageColorSchemeManager({ key: 'maagal.theme' })

export function App() {
  const { t } = useTranslation()
  const close = t('app.close')
  const theme = useMemo(() => themeIn(close), [close])
  return (
    <DirectionProvider
      initialDirection={document.documentElement.dir === 'ltr' ? 'ltr' : 'rtl'}
      detectDirection={false}
    >
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolver}
        colorSchemeManager={scheme}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={client}>
          <DirectionFollowsLanguage />
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

function DirectionFollowsLanguage() {
  const { i18n } = useTranslation()
  const { setDirection } = useDirection()
  useEffect(() => setDirection(directionOf(i18n.language as Language)), [i18n.language, setDirection])
  return null
}
