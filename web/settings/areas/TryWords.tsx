import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { AreaIcon } from '../../queue/AreaIcon.tsx'
import type { AreaItem } from '../types.ts'
import css from './Areas.module.css'

const QUIET_MS = 250

/** Where a message would go, tried before a customer writes it. */
export function TryWords({ brandId, areas }: { brandId: string; areas: AreaItem[] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), QUIET_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery({
    queryKey: ['areas', 'try', brandId, text],
    queryFn: () => api.tryAreas({ body: { brand_id: brandId, text } }),
    enabled: text !== '',
  })
  const area = areas.find(({ id }) => id === found.data?.area_id)
  return (
    <div className={css.try}>
      <Textarea
        label={t('areas.try')}
        description={t('areas.tryText')}
        autosize
        minRows={1}
        size="md"
        attributes={{ input: { dir: 'auto' } }}
        maxLength={5000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={css.verdict} role="status">
        {text !== '' && found.data && (
          <>
            {area && <AreaIcon icon={area.icon} />}
            {area
              ? t('areas.goesTo', {
                  name: read({ he: area.name_he, en: area.name_en }),
                  words: found.data.words.join(', '),
                })
              : t('areas.goesNowhere')}
          </>
        )}
      </p>
    </div>
  )
}
