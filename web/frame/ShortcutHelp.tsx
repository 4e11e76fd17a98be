/** Every key of the desk, in the columns of what one does with it; from the same list that the handlers bind to. */
import { Modal, Switch } from '@mantine/core'
import { boundTo } from '../commands/keys.ts'
import { COMMAND_NAMES, type CommandPart, commandOf } from '../commands/registry.ts'
import { keysOf } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { usePreferences } from '../person/preferences.ts'
import { Kbd } from '../ui/Kbd.tsx'
import css from './ShortcutHelp.module.css'

const COLUMNS = ['move', 'handle', 'write', 'playbook', 'review'] as const satisfies readonly CommandPart[]

export default function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [preferences, change] = usePreferences()
  const columns = COLUMNS.map((part) => ({
    part,
    // The keys of a page of its own are shown there alone.
    names: COMMAND_NAMES.filter(
      (name) => commandOf(name).part === part && keysOf(name).length > 0 && (part !== 'review' || boundTo(name)),
    ),
  })).filter(({ names }) => names.length > 0)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <span className={css.title}>
          {t('keys.title')}
          <span className={css.with}>
            {t('keys.opensWith')}
            {keysOf('help').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </span>
      }
      size={1080}
    >
      <div className={css.columns}>
        {columns.map(({ part, names }) => (
          <section key={part} aria-labelledby={`keys-${part}`}>
            <h3 id={`keys-${part}`} className={css.part}>
              {t(`keys.part.${part}`)}
            </h3>
            <dl>
              {names.map((name) => (
                <div key={name} className={css.row}>
                  <dt>{t(`commands.${name}`)}</dt>
                  <dd>
                    <span className="hidden">{keysOf(name).join(' ')}</span>
                    {keysOf(name).map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        checked={preferences.shortcuts}
        onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        label={t('keys.single')}
        description={t('keys.singleText')}
      />
      <Switch
        mt="sm"
        checked={preferences.after_send === 'next'}
        onChange={(event) => change({ after_send: event.currentTarget.checked ? 'next' : 'stay' })}
        label={t('keys.afterSend')}
      />
    </Modal>
  )
}
