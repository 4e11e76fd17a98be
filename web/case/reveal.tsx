/** Personal data that was asked for: shown once, logged by the server, masked again when one leaves. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'

type Reveal = { shown: ReadonlyMap<string, string>; show(id: string): void; hide(id: string): void }
const RevealContext = createContext<Reveal>({ shown: new Map(), show: () => {}, hide: () => {} })

/** Lives as long as the conversation is on screen; leaving the case forgets. */
export function RevealMemory({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map())
  const reveal = useMemo<Reveal>(
    () => ({
      shown,
      show: (id) =>
        void api
          .revealMessage({ params: { id } })
          .then(({ body }) => setShown((all) => new Map(all).set(id, body)), tell),
      hide: (id) => setShown((all) => new Map([...all].filter(([one]) => one !== id))),
    }),
    [shown],
  )
  return <RevealContext.Provider value={reveal}>{children}</RevealContext.Provider>
}

export function useReveal(): Reveal {
  return useContext(RevealContext)
}
