/** Every page and its address. A new page is one route here, and one line in `sections.ts` when it belongs on the rail. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import i18next from 'i18next'
import { api } from '../api/api.ts'
import { onSignedOut, Problem } from '../api/http.ts'
import { client, meQuery } from '../api/queries.ts'
import { AppFrame } from '../frame/AppFrame.tsx'
import { changeLanguage, wordsOf, wordsOfPages } from '../i18n/i18n.ts'
import { finishLeaving, forgetKept, isLeaving } from '../person/leave.ts'
import { DeskPage } from '../queue/DeskPage.tsx'
import { type Narrowing, narrowingOf } from '../queue/narrowing.ts'
import { PageProblem } from './PageProblem.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <PageProblem kind="notFound" /> })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../setup/SetupPage.tsx'), 'SetupPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  beforeLoad: wordsOfPages,
  validateSearch: (search): { next?: string } =>
    typeof search.next === 'string' && search.next.startsWith('/') && !search.next.startsWith('//')
      ? { next: search.next }
      : {},
  component: lazyRouteComponent(() => import('../person/SignInPage.tsx'), 'SignInPage'),
})

/** Who is nobody yet goes to the sign-in; an empty house goes to its set-up first. */
async function signedIn({ location }: { location: { pathname: string; href: string } }): Promise<void> {
  try {
    await finishLeaving()
    // Not tried again in silence: the page that says so does it, and is seen meanwhile.
    const { person } = await client.ensureQueryData({ ...meQuery(), retry: false })
    // On a device that does not know them yet, the first page stands in their language at once, and does not turn around.
    if (person.language !== i18next.language) await changeLanguage(person.language)
  } catch (error) {
    // Whoever leaves is shown nothing, line or no line.
    if (isUnreached(error) && !isLeaving() && (await (await import('../install/kept-desk.ts')).bringBack())) return
    if (!(error instanceof Problem) || error.status !== 401) throw error
    void forgetKept()
    const { needed } = await api.getSetup()
    throw needed
      ? redirect({ to: '/setup' })
      : redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } })
  }
}

/** The page came from what is kept on this device, and the server cannot be asked anything: it is away, or what stands before it says so. */
const isUnreached = (error: unknown): boolean => error instanceof Problem && [0, 502, 503, 504].includes(error.status)

/** Everything behind the sign-in that stands in the frame. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: signedIn,
  // In the first file anyway, with the desk: to ask for them on their own would be two more waits.
  component: AppFrame,
  errorComponent: ({ error }) => (
    <PageProblem kind={isUnreached(error) ? 'offline' : 'failed'} retry={() => void router.invalidate()} />
  ),
})

/** The first-run wizard has the page to itself. */
const wizard = createRoute({
  getParentRoute: () => root,
  path: '/start/{-$step}',
  beforeLoad: async (at) => {
    await Promise.all([signedIn(at), wordsOfPages()])
  },
  component: lazyRouteComponent(() => import('../setup/wizard/WizardPage.tsx'), 'WizardPage'),
  errorComponent: ({ reset }) => <PageProblem kind="failed" retry={reset} />,
})

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new' } })
  },
})

export type CaseViewName = 'loop' | 'playbook'
/** What a case is opened for; done once, and then no longer in the address. */
export type CaseAct = 'reply' | 'hand_over'
export type DeskSearch = Narrowing & { area?: string; view?: CaseViewName; act?: CaseAct }

const desk = createRoute({
  getParentRoute: () => app,
  path: '/desk/{-$queue}/{-$caseId}',
  validateSearch: (search): DeskSearch => ({
    ...(typeof search.area === 'string' ? { area: search.area } : {}),
    ...(search.act === 'reply' || search.act === 'hand_over' ? { act: search.act } : {}),
    ...(search.view === 'loop' || search.view === 'playbook' ? { view: search.view } : {}),
    ...narrowingOf(search),
  }),
  component: DeskPage,
})

const approvals = createRoute({
  getParentRoute: () => app,
  path: '/approvals/{-$approvalId}',
  component: lazyRouteComponent(() => import('../approvals/ApprovalsPage.tsx'), 'ApprovalsPage'),
})

const goodwill = createRoute({
  getParentRoute: () => app,
  path: '/goodwill',
  component: lazyRouteComponent(() => import('../goodwill/LedgerPage.tsx'), 'LedgerPage'),
})

/** A page that may open with something new begun. */
const begins = (search: Record<string, unknown>): { new?: 'yes' } => (search.new === 'yes' ? { new: 'yes' } : {})

/** Words that happen to be digits are read as a number. */
const words = <Key extends string>(key: Key, given: unknown): { [key in Key]?: string } =>
  typeof given === 'string' || typeof given === 'number' ? ({ [key]: String(given) } as { [key in Key]: string }) : {}

/** What another app shares arrives in the address (web/public/manifest.*.webmanifest). */
const share = createRoute({
  getParentRoute: () => app,
  path: '/share',
  beforeLoad: wordsOfPages,
  validateSearch: (search): { title?: string; text?: string; url?: string } => ({
    ...words('title', search.title),
    ...words('text', search.text),
    ...words('url', search.url),
  }),
  component: lazyRouteComponent(() => import('../share/SharePage.tsx'), 'SharePage'),
})

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})
const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyRouteComponent(() => import('../settings/SettingsIndex.tsx'), 'SettingsIndex'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/channels',
    validateSearch: (search): { channel?: string } =>
      typeof search.channel === 'string' ? { channel: search.channel } : {},
    component: lazyRouteComponent(() => import('../settings/channels/ChannelsPage.tsx'), 'ChannelsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/people',
    validateSearch: begins,
    component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/brand',
    validateSearch: (search): { brand?: string } => (typeof search.brand === 'string' ? { brand: search.brand } : {}),
    component: lazyRouteComponent(() => import('../settings/brand/BrandPage.tsx'), 'BrandPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/areas',
    component: lazyRouteComponent(() => import('../settings/areas/AreasPage.tsx'), 'AreasPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/briefing',
    validateSearch: begins,
    component: lazyRouteComponent(() => import('../settings/briefing/BriefingPage.tsx'), 'BriefingPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/policy',
    component: lazyRouteComponent(() => import('../settings/policy/PolicyPage.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/replies',
    component: lazyRouteComponent(() => import('../settings/replies/RepliesPage.tsx'), 'RepliesPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/guardrails',
    validateSearch: (search): { brand?: string } => (typeof search.brand === 'string' ? { brand: search.brand } : {}),
    component: lazyRouteComponent(() => import('../settings/guardrails/GuardrailsPage.tsx'), 'GuardrailsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/playbook',
    component: lazyRouteComponent(() => import('../settings/playbooks/PlaybooksPage.tsx'), 'PlaybooksPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/intake',
    component: lazyRouteComponent(() => import('../settings/IntakePage.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/tokens',
    component: lazyRouteComponent(() => import('../settings/TokensPage.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/profile',
    // What the keys do, in the words of their own help.
    beforeLoad: () => wordsOf('tools'),
    component: lazyRouteComponent(() => import('../settings/ProfilePage.tsx'), 'ProfilePage'),
  }),
] as const

const team = createRoute({
  getParentRoute: () => settings,
  path: '/team',
  component: lazyRouteComponent(() => import('../team/TeamPage.tsx'), 'TeamPage'),
})
const teamPages = [
  createRoute({
    getParentRoute: () => team,
    path: '/',
    component: lazyRouteComponent(() => import('../team/ChecklistPage.tsx'), 'ChecklistPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/goals',
    component: lazyRouteComponent(() => import('../team/goals/GoalsPage.tsx'), 'GoalsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/training',
    component: lazyRouteComponent(() => import('../team/TrainingPage.tsx'), 'TrainingPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/headcount',
    component: lazyRouteComponent(() => import('../team/headcount/HeadcountPage.tsx'), 'HeadcountPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/control',
    validateSearch: (search): { review?: string } =>
      typeof search.review === 'string' ? { review: search.review } : {},
    component: lazyRouteComponent(() => import('../team/review/ControlPage.tsx'), 'ControlPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/glance',
    component: lazyRouteComponent(() => import('../team/glance/GlancePage.tsx'), 'GlancePage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/duties',
    component: lazyRouteComponent(() => import('../team/DutiesPage.tsx'), 'DutiesPage'),
  }),
] as const
const digest = createRoute({
  getParentRoute: () => app,
  path: '/areas/$areaId/digest',
  validateSearch: (search): { week?: string } =>
    typeof search.week === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.week) ? { week: search.week } : {},
  component: lazyRouteComponent(() => import('../digest/DigestPage.tsx'), 'DigestPage'),
})

const playbook = createRoute({
  getParentRoute: () => app,
  path: '/playbook/$playbookId',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../playbook-editor/EditorPage.tsx'), 'EditorPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../people/InvitationPage.tsx'), 'InvitationPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../people/ResetPage.tsx'), 'ResetPage'),
})
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  beforeLoad: wordsOfPages,
  component: lazyRouteComponent(() => import('../people/ForgotPage.tsx'), 'ForgotPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    setup,
    wizard,
    signIn,
    invitation,
    reset,
    forgot,
    app.addChildren([
      home,
      desk,
      approvals,
      goodwill,
      digest,
      playbook,
      share,
      settings.addChildren([...settingsPages, team.addChildren(teamPages)]),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// The router keeps a thousand addresses taken apart. A day's cases are each an address that hardly comes again.
const ADDRESSES = 50
let visited = 0
router.subscribe('onResolved', ({ pathChanged }) => {
  if (pathChanged && ++visited % ADDRESSES === 0) router.processedTree.matchCache.clear()
})

onSignedOut(() => {
  const { pathname, href } = router.state.location
  // The first question of a visit ("who am I?") decides by itself where to go; see `app` above.
  const inside: readonly string[] = ['/app', '/start/{-$step}']
  if (!router.state.matches.some((match) => inside.includes(match.routeId) && match.status === 'success')) return
  client.removeQueries({ queryKey: ['me'] })
  void forgetKept()
  void router.navigate({ to: '/sign-in', search: pathname === '/' ? {} : { next: href } })
})
