import { Popover } from '@mantine/core'
import { useState } from 'react'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconAlertCircle, IconBulb, IconCircleCheck } from '../ui/icons.ts'
import css from './Editor.module.css'
import type { Editor } from './use-editor.ts'

/** How many things are wrong, always in sight; opened it lists them, and each leads to its place. */
export function ProblemsBar({ editor, onJump }: { editor: Editor; onJump: (node: string | null, at: string) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const errors = editor.problems.filter(({ level }) => level === 'error')
  const hints = editor.problems.length - errors.length
  const words =
    errors.length > 0
      ? t('editor.withProblems', { count: errors.length })
      : hints > 0
        ? t('editor.hints', { count: hints })
        : t('editor.noProblems')
  const level = errors.length > 0 ? 'error' : hints > 0 ? 'hint' : 'none'
  return (
    <>
      <span className="hidden" role="status">
        {words}
      </span>
      <Popover
        opened={opened && level !== 'none'}
        onChange={setOpened}
        position="bottom-end"
        width={380}
        shadow="md"
        withinPortal
      >
        <Popover.Target>
          <button
            type="button"
            className={css.problems}
            data-level={level}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {level === 'error' ? (
              <IconAlertCircle size={17} stroke={1.9} aria-hidden />
            ) : level === 'hint' ? (
              <IconBulb size={17} stroke={1.8} aria-hidden />
            ) : (
              <IconCircleCheck size={17} stroke={1.8} aria-hidden />
            )}
            {words}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={6}>
          <ul className={css.found} aria-label={t('editor.problems')}>
            {editor.problems.map(({ at, code, level: weight, node, text }) => (
              <li key={`${code}-${at}`}>
                <button
                  type="button"
                  data-level={weight}
                  onClick={() => {
                    setOpened(false)
                    onJump(node, at)
                  }}
                >
                  {weight === 'error' ? (
                    <IconAlertCircle size={17} stroke={1.9} aria-hidden />
                  ) : (
                    <IconBulb size={17} stroke={1.8} aria-hidden />
                  )}
                  <span>{read(text)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
