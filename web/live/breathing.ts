/** Lists and counts are read again at most this often; the first change goes through at once. */
const BREATH_MS = 700

/** Runs `act` now, and again after the breath if it was asked for meanwhile. */
export function breathing(act: () => void, breath = BREATH_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const go = () => {
    again = false
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (again) go()
    }, breath)
  }
  return () => {
    if (timer === undefined) go()
    else again = true
  }
}
