import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../frame/keys.ts'
import { useWhyNot } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { IconPlayerTrackNext } from '../ui/icons.ts'
import { useNext } from './use-next.ts'

export function NextButton({ kbd = true }: { kbd?: boolean }) {
  const { t } = useTranslation()
  const next = useNext()
  const why = useWhyNot('desk.reply')
  useKeys({
    keyN: () => {
      if (why || next.isPending) return false
      next.mutate(undefined)
    },
  })
  return (
    <Tooltip label={why ?? t('routing.nextLabel')}>
      <Button
        size="compact"
        icon={IconPlayerTrackNext}
        mirror
        kbd={kbd ? 'N' : undefined}
        disabled={why !== null}
        busy={next.isPending}
        onClick={() => next.mutate(undefined)}
        aria-keyshortcuts="N"
      >
        {t('routing.next')}
      </Button>
    </Tooltip>
  )
}
