/** Records the hourly glance: the list opens in front of somebody who has the duty, or they touch a desk on which it stands open. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { announce } from '../ui/announce.ts'
import { noticesQuery } from './queries.ts'

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'focus'] as const

/** `inSight`: the list of those who wait is on screen. A screen that nobody is at sees nothing. */
export function useGlance(inSight: boolean): void {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data } = useQuery(noticesQuery())
  const owed = data?.glance?.hour ?? null
  const opened = useRef(true)
  const { mutate } = useMutation({
    mutationFn: () => api.recordGlance(),
    onSuccess: ({ recorded }) => {
      if (recorded) announce(t('glance.recorded'))
      void client.invalidateQueries({ queryKey: ['team'] })
    },
  })
  useEffect(() => {
    if (!inSight) opened.current = true
  }, [inSight])
  useEffect(() => {
    if (!inSight || owed === null) return
    const look = () => {
      if (document.visibilityState !== 'visible') return
      stop()
      mutate()
    }
    const stop = () => {
      for (const touch of TOUCHES) window.removeEventListener(touch, look, true)
    }
    for (const touch of TOUCHES) window.addEventListener(touch, look, { capture: true, passive: true })
    // Opening the list is a look by itself.
    if (opened.current) look()
    opened.current = false
    return stop
  }, [inSight, owed, mutate])
}
