import { Tooltip } from '@mantine/core'
import { useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { IconPlayerTrackNext } from '../ui/icons.ts'
import { useNext } from './use-next.ts'

export function NextButton({ kbd = true }: { kbd?: boolean }) {
  const { t } = useTranslation()
  const next = useNext()
  const why = useWhyNot('desk.reply')
  useCommands({
    next_alert: () => {
      if (!next.isPending) next.mutate(undefined)
    },
  })
  const keys = keyProps('next_alert')
  return (
    <Tooltip label={why ?? t('routing.nextLabel')}>
      <Button
        size="compact"
        icon={IconPlayerTrackNext}
        mirror
        {...keys}
        kbd={kbd ? keys.kbd : undefined}
        disabled={why !== null}
        busy={next.isPending}
        onClick={() => next.mutate(undefined)}
      >
        {t('routing.next')}
      </Button>
    </Tooltip>
  )
}
