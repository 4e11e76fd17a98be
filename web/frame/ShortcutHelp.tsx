import { Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../person/preferences.ts'
import { Kbd, MOD } from '../ui/Kbd.tsx'
import css from './ShortcutHelp.module.css'

const KEYS = [
  ['next', ['J', 'K']],
  ['nextAlert', ['N']],
  ['open', ['↵']],
  ['reply', ['R']],
  ['done', ['E']],
  ['handOver', ['H']],
  ['followUp', ['F']],
  ['take', ['A']],
  ['undo', ['Z']],
  ['answer', ['1', '9']],
  ['stepBack', ['⌫']],
  ['skip', ['S']],
  ['fullPlaybook', ['P']],
  ['send', [MOD, '↵']],
  ['switchMode', [MOD, '⇧', 'P']],
  ['note', [MOD, '⇧', 'I']],
  ['suggested', ['Tab']],
  ['nextFinding', ['F8']],
  ['density', ['D']],
  ['queues', ['G', 'N M F']],
  ['search', ['/', `${MOD} K`]],
  ['up', ['Esc']],
  ['help', ['?']],
] as const

export default function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [preferences, change] = usePreferences()
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} size="lg">
      <dl className={css.keys}>
        {KEYS.map(([name, keys]) => (
          <div key={name} className={css.row}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <span className="hidden">{keys.join(' ')}</span>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
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
