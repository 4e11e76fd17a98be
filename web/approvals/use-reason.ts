import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import type { Approval } from './queries.ts'

/** Why a message waits, in a few words: what the guardrails found, else that the matter itself needs it. */
export function useReason({ findings }: Pick<Approval, 'findings'>): string {
  const { t } = useTranslation()
  const grave = findings.filter(({ level }) => level === 'approval')
  return grave.length === 0 ? t('approval.matter') : [...new Set(grave.map(({ what }) => read(what)))].join(', ')
}
