/** The better way the guardrails offer: the details go to the private channel, and the public gets a line that says so. */

import { publicStub } from '../../src/core/guardrails/ready.ts'
import { answerLanguage, firstName, useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { announce } from '../ui/announce.ts'

export function useMoveToPrivate(): () => void {
  const { t } = useTranslation()
  const { view, drafts, open, offer, showOffer } = useDesk()
  return () => {
    if (offer) return showOffer(true)
    const text = drafts.text.public
    drafts.write('private', text)
    drafts.write('public', publicStub(answerLanguage(view), firstName(view.customer.name)))
    announce(t('composer.moved'))
    open('invite')
  }
}
