import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fileProblem, kindOfFile, shortType, sizeOf } from '../../../src/core/message/file.ts'
import { Problem } from '../../api/http.ts'
import type { ComposerMode } from '../../api/types.ts'
import { useDesk } from '../../case/desk.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { announce } from '../../ui/announce.ts'
import { Name } from '../../ui/Bidi.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { percent } from '../../ui/format.ts'
import { IconAlertCircle, IconPaperclip, IconRefresh, IconX } from '../../ui/icons.ts'
import { useAnswered } from '../../watching/use-answered.ts'
import type { ChosenFile } from '../use-files.ts'
import { useOfferUndo } from '../use-send.ts'
import css from './Files.module.css'
import { upload } from './upload.ts'

type Props = {
  chosen: ChosenFile
  /** The ones before it are on their way. */
  turn: boolean
  onStuck: (is: boolean) => void
  onTake: () => void
}

export function FileLine({ chosen: { file, key, mode }, turn, onStuck, onTake }: Props) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const client = useQueryClient()
  const offerUndo = useOfferUndo()
  const answered = useAnswered()
  const refusal = useRefusal(file, view.composer[mode])
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const begin = async () => {
    const control = new AbortController()
    running.current = control
    setFailed(null)
    setShare(0)
    try {
      const reply = await upload({
        caseId: view.id,
        mode,
        file,
        key,
        more: answered.fields(),
        signal: control.signal,
        onProgress: setShare,
      })
      announce(t('files.sent', { name: file.name }))
      answered.sent()
      onTake()
      offerUndo(reply)
      for (const queryKey of [['case', view.id], ['cases'], ['queues']]) void client.invalidateQueries({ queryKey })
    } catch (error) {
      if (control.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      answered.caught(error, {
        mine: [{ mode, body: t('composer.file', { name: file.name }) }],
        again: () => void begin(),
        edit: () => undefined,
        drop: onTake,
      })
      setShare(null)
      setFailed(error.status === 0 ? t('live.unreachable') : error.message || t('files.failed'))
      onStuck(true)
    } finally {
      running.current = null
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins when its turn comes, and once
  useEffect(() => {
    if (refusal) onStuck(true)
    else if (turn && !running.current && !failed) void begin()
  }, [turn, refusal])
  // Leaving the case while a file goes up takes nothing back that the server already has.
  useEffect(() => () => running.current?.abort(), [])

  const problem = refusal ?? failed
  const leave = () => {
    if (running.current) announce(t('files.cancelled', { name: file.name }))
    running.current?.abort()
    onTake()
  }
  return (
    <li className={css.line} data-problem={problem !== null || undefined}>
      {problem ? (
        <IconAlertCircle size={18} stroke={1.7} aria-hidden />
      ) : (
        <IconPaperclip size={18} stroke={1.7} aria-hidden />
      )}
      <span className={css.words}>
        <span className={css.name}>
          <Name>{file.name}</Name>
        </span>
        {problem ? (
          <span role="alert">{problem}</span>
        ) : (
          <span
            className={css.bar}
            role="progressbar"
            aria-valuenow={Math.round((share ?? 0) * 100)}
            aria-label={t('files.progress', { name: file.name, share: percent(share ?? 0) })}
          >
            <span style={{ inlineSize: percent(share ?? 0) }} />
          </span>
        )}
      </span>
      {failed && !refusal && (
        <Button size="compact" icon={IconRefresh} onClick={() => void begin()}>
          {t('files.retry')}
        </Button>
      )}
      <IconButton
        size="compact"
        icon={IconX}
        label={t(problem ? 'files.remove' : 'files.cancel', { name: file.name })}
        onClick={leave}
      />
    </li>
  )
}

/** Why this channel does not take it, in its own name. */
function useRefusal(file: File, { files, channel }: ComposerMode): string | null {
  const { t, i18n } = useTranslation()
  const problem = fileProblem(file, files && { types: files.types, maxBytes: files.max_bytes })
  if (!problem) return null
  const size = (bytes: number) => {
    const { amount, unit } = sizeOf(bytes)
    return new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
  }
  return t(`files.${problem === 'too_large' ? 'tooLarge' : problem}`, {
    channel: channel?.name ?? '',
    size: size(files?.max_bytes ?? 0),
    actual: size(file.size),
    type: kindOfFile(file) || t('files.unknownType'),
    types: (files?.types ?? []).map(shortType).join(', '),
  })
}
