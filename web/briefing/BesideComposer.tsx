/** Beside the composer: faults that are known, today's wording, the policy, and the answer to what was asked about it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { briefingsQuery, policiesQuery } from '../api/queries.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { Questions } from '../policy/Questions.tsx'
import { Button } from '../ui/Button.tsx'
import { IconAlertTriangle, IconFileText, IconHelpCircle, IconPencil } from '../ui/icons.ts'
import css from './BesideComposer.module.css'

type Part = 'faults' | 'wordings' | 'policies'

export function BesideComposer() {
  return useMay('briefing.read') ? <Beside /> : null
}

function Beside() {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  const [shown, setShown] = useState<Part | null>(null)
  const briefings = useQuery(briefingsQuery()).data?.items ?? []
  const policies = useQuery(policiesQuery(view.brand_id)).data?.items ?? []
  const here = briefings.filter(({ brand_id: brand }) => brand === null || brand === view.brand_id)
  const of = (kind: 'fault' | 'wording') => here.filter((one) => one.kind === kind)
  const texts = {
    faults: of('fault'),
    wordings: of('wording'),
    // Those of the area of the case come first.
    policies: policies
      .filter(({ area_id: area }) => area === null || area === view.area_id)
      .sort((a, b) => Number(a.area_id === null) - Number(b.area_id === null)),
  }
  const parts = [
    ['faults', IconAlertTriangle],
    ['wordings', IconPencil],
    ['policies', IconFileText],
  ] as const
  return (
    <section className={css.beside} aria-label={t('briefing.beside.title')}>
      <Questions />
      <div className={css.chips}>
        {parts.map(
          ([part, Glyph]) =>
            texts[part].length > 0 && (
              <button
                key={part}
                type="button"
                className={css.chip}
                data-part={part}
                aria-expanded={shown === part}
                onClick={() => setShown(shown === part ? null : part)}
              >
                <Glyph size={16} stroke={1.8} aria-hidden />
                <span>
                  {t(`briefing.beside.${part}`, { count: texts[part].length, title: texts[part][0]?.title ?? '' })}
                </span>
              </button>
            ),
        )}
        <button type="button" className={css.chip} onClick={() => open('ask_policy')}>
          <IconHelpCircle size={16} stroke={1.8} aria-hidden />
          <span>{t('policies.ask')}</span>
        </button>
      </div>
      {shown && (
        <ul className={css.texts}>
          {texts[shown].map(({ id, title, body }) => (
            <Text key={id} title={title} body={body} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Text({ title, body }: { title: string; body: string }) {
  const { t } = useTranslation()
  const insert = useInsert()
  return (
    <li className={css.text}>
      <div className={css.words}>
        <strong dir="auto">{title}</strong>
        {body && <p dir="auto">{body}</p>}
      </div>
      {body && (
        <Button size="compact" tone="quiet" onClick={() => insert(body)}>
          {t('briefing.beside.insert')}
        </Button>
      )}
    </li>
  )
}

/** Puts words at the end of the draft that is open, and goes there. */
export function useInsert(): (words: string) => void {
  const { drafts, write } = useDesk()
  return (words) => {
    const before = drafts.text[drafts.mode].trimEnd()
    drafts.write(drafts.mode, before === '' ? words : `${before}\n${words}`)
    write()
  }
}
