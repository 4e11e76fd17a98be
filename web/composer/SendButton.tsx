import { Menu } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { DraftMode, Purpose } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import { keyProps } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconCheck, IconChevronDown, IconLock, IconNote, IconShieldX, IconWorld } from '../ui/icons.ts'
import css from './SendButton.module.css'

const ICONS: Record<DraftMode, Icon> = { public: IconWorld, private: IconLock, internal: IconNote }
const PURPOSES: readonly Purpose[] = ['answer', 'acknowledge', 'update', 'thank']

type Props = {
  mode: DraftMode
  disabled: boolean
  busy: boolean
  /** What holds it: a change is needed, or an approval. */
  stopped: 'stop' | 'approval' | null
  /** In place of the mode's own words, where this send is a special one. */
  label?: string
  onSend: () => void
}

/** The button carries the same colour, icon and words as the place it writes to; its menu says what the message is. */
export function SendButton({ mode, disabled, busy, stopped, label, onSend }: Props) {
  const { t } = useTranslation()
  const { drafts, view } = useDesk()
  const purposes = view.status === 'solved' ? ([...PURPOSES, 'follow_up'] as const) : PURPOSES
  const purpose = drafts.purpose
  return (
    <div className={css.send}>
      {stopped && (
        <span className={css.stopped}>
          <IconShieldX size={17} stroke={1.8} aria-hidden />
          {t(stopped === 'stop' ? 'guardrail.stopped' : 'guardrail.needsApproval')}
        </span>
      )}
      <Button
        tone={mode}
        icon={ICONS[mode]}
        {...keyProps('send')}
        disabled={disabled}
        busy={busy}
        onClick={onSend}
        className={mode === 'internal' ? undefined : css.main}
      >
        {label ?? t(`composer.send.${mode}`)}
      </Button>
      {mode !== 'internal' && (
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <button
              type="button"
              className={css.more}
              data-mode={mode}
              data-disabled={disabled || undefined}
              aria-label={t('composer.purpose')}
            >
              <IconChevronDown size={17} stroke={2} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('composer.purpose')}</Menu.Label>
            {purposes.map((one) => (
              <Menu.Item
                key={one}
                onClick={() => drafts.setPurpose(purpose === one ? null : one)}
                rightSection={purpose === one ? <IconCheck size={17} /> : null}
              >
                {t(`reply.purpose.${one}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
