/** Runs `act` now, and again after the breath if it was asked for meanwhile. `breath` is in milliseconds, asked anew each time. */
export function breathing(act: () => void, breath: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const go = () => {
    again = false
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (again) go()
    }, breath())
  }
  return () => {
    if (timer === undefined) go()
    else again = true
  }
}
