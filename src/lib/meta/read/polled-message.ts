/** One direct message as the list of a conversation shows it, with the same id and thread as its event has. */
import { type Fields, fieldsOf, listOf, textOf } from '../json.ts'
import { type Entry, timeOf } from './event.ts'

export function polledMessage(entry: Entry, common: { key: string; account: string }, of: Fields, id: string) {
  const author = fieldsOf(of.from)
  const fromUs = textOf(author.id) === entry.account
  const person = textOf(of.conversation) ?? textOf(author.id) ?? id
  const handle = textOf(author.username)
  return {
    ...common,
    type: 'message' as const,
    conversation: { rootExternalId: person, visibility: 'private' as const },
    message: {
      externalId: id,
      author: {
        externalId: fromUs ? entry.account : person,
        name: textOf(author.name) ?? handle ?? '',
        handle: handle && `@${handle}`,
      },
      text: textOf(of.message) ?? '',
      sentAt: timeOf(of, entry),
      attachments: listOf(fieldsOf(of.attachments).data).flatMap((file) => {
        const url =
          [file.image_data, file.video_data].map((data) => textOf(fieldsOf(data).url)).find(Boolean) ??
          textOf(file.file_url)
        return url ? [{ url, name: textOf(file.name), contentType: textOf(file.mime_type) }] : []
      }),
      context: fromUs ? { kind: 'platform_app' as const } : null,
    },
    fromUs,
  }
}
