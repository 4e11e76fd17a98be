/** What the listener writes beside a mail's bytes: where it lay and when our own server took it in. */
export const UID_HEADER = 'x-mail-uid'
export const UIDVALIDITY_HEADER = 'x-mail-uidvalidity'
export const FOLDER_HEADER = 'x-mail-folder'
export const ARRIVED_HEADER = 'x-mail-arrived'
/** The mail was too large to fetch whole; the value is its size in bytes. */
export const TRUNCATED_HEADER = 'x-mail-truncated'
/** Value of FOLDER_HEADER for mails that somebody sent from this mailbox with another program. */
export const SENT_FOLDER = 'sent'
/** On every mail of ours: the id of its outgoing message. */
export const MESSAGE_HEADER = 'x-maagal-message'
