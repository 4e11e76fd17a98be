import { randomUUID } from 'node:crypto'

/** A delivery report (RFC 3464) about this mail, as a server writes it. */
export function report(raw: Buffer, recipient: string, to: string): Buffer {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/)[0] ?? ''
  return Buffer.from(
    `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.customer.test>
To: ${to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <${randomUUID()}@mx.customer.test>
Date: ${new Date().toUTCString()}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="report"

--report
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.customer.test

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: User unknown

--report
Content-Type: text/rfc822-headers

${head}

--report--
`.replace(/\r?\n/g, '\r\n'),
    'latin1',
  )
}
