/** Words that somebody wrote, with links, handles and numbers isolated: each keeps its own direction among the words around it. */
import { Fragment, type ReactNode } from 'react'
import { runsOf } from '../../src/core/text/runs.ts'
import { Ltr } from './Bidi.tsx'

type Props = { text: string; link?: (text: string) => ReactNode }

export function Words({ text, link }: Props) {
  return runsOf(text).map(({ kind, text: run }, at) => {
    const key = at
    if (kind === 'text') return <Fragment key={key}>{run}</Fragment>
    if (kind === 'number') return <Ltr key={key}>{run}</Ltr>
    if (kind === 'link' && link) return <Fragment key={key}>{link(run)}</Fragment>
    return kind === 'handle' ? <bdi key={key}>{run}</bdi> : <Ltr key={key}>{run}</Ltr>
  })
}
