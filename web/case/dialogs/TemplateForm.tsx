import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readTemplate } from '../../../src/core/message/template.ts'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { Problem } from '../../api/http.ts'
import type { Template } from '../../api/types.ts'
import { useOfferUndo } from '../../composer/use-send.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { requestKey } from '../../live/outbox/post.ts'
import { IconLock, IconSend } from '../../ui/icons.ts'
import { LoadProblem } from '../../ui/LoadProblem.tsx'
import { useAnswered } from '../../watching/use-answered.ts'
import { firstName, useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'
import own from './TemplateForm.module.css'

/** After the window has closed: a text that the platform approved, its gaps filled, as the customer will read it. */
export function TemplateForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const list = useQuery({
    queryKey: ['templates', view.id],
    queryFn: () => api.listTemplates({ params: { id: view.id } }),
    staleTime: 0,
    retry: false,
  })
  if (list.isError)
    return (
      <LoadProblem
        title={list.error instanceof Problem ? list.error.message : t('dialog.template.failed')}
        retry={() => void list.refetch()}
        busy={list.isFetching}
      />
    )
  if (!list.data)
    return (
      <p className={css.lead} aria-busy>
        {t('dialog.template.loading')}
      </p>
    )
  const { items } = list.data
  if (items.length === 0) return <p className={css.lead}>{t('dialog.template.none')}</p>
  return <Chosen templates={items} onDone={onDone} />
}

const canGo = ({ status, unusable }: Template): boolean => status === 'approved' && unusable === null

function Chosen({ templates, onDone }: { templates: Template[]; onDone: () => void }) {
  const { t } = useTranslation()
  const { view, onSent } = useDesk()
  const usable = templates.filter(canGo)
  const [id, setId] = useState<string | null>(() => usable[0]?.id ?? null)
  const [values, setValues] = useState<Record<string, string>>(() => guess(usable[0], firstName(view.customer.name)))
  const [key, setKey] = useState(requestKey)
  const offerUndo = useOfferUndo()
  const template = templates.find((one) => one.id === id)
  const answered = useAnswered({ fromNow: true })
  const send = useAct(
    () =>
      api.sendTemplate({
        params: { id: view.id },
        body: { template_id: id ?? '', values, request_key: key, ...answered.fields() },
      }),
    {
      caseId: view.id,
      failed: (problem) =>
        answered.caught(problem, {
          mine: template
            ? [{ mode: 'private', body: readTemplate({ ...template, statusDetail: template.status_detail }, values) }]
            : [],
          again: () => send.mutate(undefined),
          edit: () => undefined,
          drop: onDone,
        }),
      done: (reply) => {
        answered.sent()
        offerUndo(reply)
        onDone()
        onSent()
      },
    },
  )
  const choose = (next: string | null) => {
    setId(next)
    setKey(requestKey())
    setValues(
      guess(
        templates.find((one) => one.id === next),
        firstName(view.customer.name),
      ),
    )
  }
  const missing = template?.gaps.some((gap) => !values[gap.key]?.trim()) ?? true
  return (
    <Form
      submit={t('composer.send.private')}
      tone="private"
      icon={IconSend}
      busy={send.isPending}
      blocked={!template || !canGo(template) || missing}
      onSubmit={() => send.mutate(undefined)}
      onCancel={onDone}
    >
      <p className={css.lead}>{t('dialog.template.text')}</p>
      {usable.length === 0 && <p className={css.lead}>{t('dialog.template.noneApproved')}</p>}
      <Select
        label={t('dialog.template.choose')}
        size="md"
        searchable
        allowDeselect={false}
        value={id}
        onChange={choose}
        nothingFoundMessage={t('dialog.template.nothingFound')}
        data-autofocus
        data={groups(templates).map(([group, items]) => ({
          group: t(`dialog.template.group.${group}`),
          items: items.map((one) => ({
            value: one.id,
            label: `${one.name} · ${one.language}${canGo(one) ? '' : ` · ${t(whyNot(one))}`}`,
            disabled: !canGo(one),
          })),
        }))}
      />
      {template?.gaps.map((gap) => (
        <TextInput
          key={gap.key}
          size="md"
          dir="auto"
          label={t(`dialog.template.gap.${gap.part}`, { name: gap.name ?? gap.key.split('.').at(-1) })}
          placeholder={gap.example ?? undefined}
          maxLength={1000}
          required
          withAsterisk={false}
          value={values[gap.key] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            setValues((all) => ({ ...all, [gap.key]: value }))
          }}
        />
      ))}
      {template && (
        <div>
          <span className={css.label} data-mode="private">
            <IconLock size={17} stroke={1.8} aria-hidden /> {t('dialog.template.preview')}
          </span>
          <div className={own.preview} dir="auto">
            {readTemplate({ ...template, statusDetail: template.status_detail }, values)}
            {template.buttons.map((button) => (
              <span key={button} className={own.button}>
                {button}
              </span>
            ))}
          </div>
        </div>
      )}
    </Form>
  )
}

type Group = 'approved' | 'other'
const groups = (all: Template[]): [Group, Template[]][] =>
  (
    [
      ['approved', all.filter(canGo)],
      ['other', all.filter((one) => !canGo(one))],
    ] as [Group, Template[]][]
  ).filter(([, items]) => items.length > 0)

const whyNot = ({ status, unusable }: Template) =>
  status === 'approved' && unusable
    ? (`dialog.template.unusable.${unusable}` as const)
    : (`dialog.template.status.${status as Exclude<Template['status'], 'approved'>}` as const)

/** A gap called after a name is filled with the customer's; the rest wait for a person. */
function guess(template: Template | undefined, name: string): Record<string, string> {
  const found = template?.gaps.filter((gap) => /^(first_?)?name$|^customer/i.test(gap.name ?? '')) ?? []
  return Object.fromEntries(found.map(({ key }) => [key, name]))
}
