/** What can be done with the open case beside its commands: marks, areas, and giving it back. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { caseQuery } from '../api/queries.ts'
import type { CaseMark, CaseView } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe, useWhyNot } from '../person/me.ts'
import { IconStar, IconTag, IconTarget, IconUrgent, IconUserPause, IconWall } from '../ui/icons.ts'
import type { Possible } from './found.ts'

const MARKS = [
  ['lead', IconTarget],
  ['fan', IconStar],
  ['noise', IconWall],
  ['crisis', IconUrgent],
] as const

/** The case on screen, if there is one. */
export function useCaseOnScreen(): CaseView | undefined {
  const { caseId } = useParams({ strict: false })
  return useQuery({ ...caseQuery(caseId ?? ''), enabled: false }).data
}

export function useCaseMore(view: CaseView | undefined): Possible[] {
  const { t } = useTranslation()
  const me = useMe()
  const whyNotReply = useWhyNot('desk.reply')
  const whyNotAssign = useWhyNot('case.assign')
  const options = { caseId: view?.id ?? '' }
  const params = { id: view?.id ?? '' }
  const release = useAct(() => api.assignCase({ params, body: { person_id: null } }), options)
  const area = useAct((area_id: string) => api.setArea({ params, body: { area_id } }), options)
  const mark = useAct(
    ({ name, on }: { name: CaseMark; on: boolean }) => api.markCase({ params, body: { mark: name, on } }),
    options,
  )
  if (!view) return []
  const mine = view.assignee?.id === me.person.id
  const group = 'case' as const
  return [
    ...(mine
      ? [
          {
            id: 'release',
            group,
            title: t('palette.release'),
            icon: IconUserPause,
            keys: [],
            why: whyNotAssign,
            run: () => release.mutate(undefined),
          },
        ]
      : []),
    ...MARKS.map(([name, icon]) => {
      const on = !view.marks.includes(name)
      return {
        id: `mark ${name}`,
        group,
        title: t(on ? 'palette.mark' : 'palette.unmark', { name: t(`flag.mark.${name}`) }),
        icon,
        keys: [],
        why: whyNotReply,
        run: () => mark.mutate({ name, on }),
      }
    }),
    ...me.areas
      .filter(({ brand_id, id }) => brand_id === view.brand_id && id !== view.area_id)
      .map(({ id, name }) => ({
        id: `area ${id}`,
        group,
        title: t('palette.toArea', { name: read(name) }),
        icon: IconTag,
        keys: [],
        why: whyNotAssign,
        run: () => area.mutate(id),
      })),
  ]
}
