/** The page that a person who asked to be forgotten can look at, by the code they were given; no account, no script. */
import type { FastifyInstance } from 'fastify'
import type { ActionContext } from '../actions/context.ts'
import { Refusal } from '../core/errors.ts'
import { deletionStatus } from '../store/reads/deletion.ts'
import { languageOf } from './errors.ts'

const WORDS = {
  he: {
    title: 'בקשה למחיקת נתונים',
    done: 'הנתונים נמחקו. מה שנספר נשאר כמספרים בלבד, בלי שם ובלי תוכן.',
    waiting: 'הבקשה התקבלה ומטופלת.',
    code: 'מספר הבקשה',
    at: 'התקבלה',
  },
  en: {
    title: 'Request to delete data',
    done: 'The data was deleted. What was counted stays as numbers alone, without a name or words.',
    waiting: 'The request was received and is being carried out.',
    code: 'Request number',
    at: 'Received',
  },
}

export function registerDeletion(app: FastifyInstance, ctx: ActionContext): void {
  app.get<{ Params: { code: string } }>('/deletion/:code', { schema: { hide: true } }, async (request, reply) => {
    const { code } = request.params
    const found = /^[0-9a-f]{24}$/.test(code) ? await deletionStatus(ctx.db, code) : null
    if (!found) throw new Refusal('not_found')
    const language = languageOf(request)
    const words = WORDS[language]
    const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
      found.requestedAt,
    )
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${words.title}</title>
<meta name="color-scheme" content="light dark">
<body style="font: 18px/1.6 system-ui, sans-serif; max-width: 34em; margin: 3em auto; padding: 0 1em; background: light-dark(#F3F1EC, #0F1517); color: light-dark(#172124, #E8EEED)">
<main><h1 style="font-size: 1.4em">${words.title}</h1><p>${found.doneAt ? words.done : words.waiting}</p>
<p>${words.code}: <bdi>${code}</bdi><br>${words.at}: <bdi>${at} UTC</bdi></p></main></body></html>`)
  })
}
