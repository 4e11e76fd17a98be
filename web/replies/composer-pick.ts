/** The composer on screen, for who chooses a saved reply elsewhere: null while there is none. */
import { useEffect } from 'react'
import type { SavedReply } from '../api/types.ts'

type Pick = (reply: SavedReply) => void
let pick: Pick | null = null

export const composerPick = (): Pick | null => pick

export function useComposerPick(mine: Pick | null): void {
  useEffect(() => {
    pick = mine
    return () => {
      if (pick === mine) pick = null
    }
  }, [mine])
}
