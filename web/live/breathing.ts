/**
 * Runs `act` now, and again if it was asked for meanwhile, but not before it has rested. `rest` gets how long `act` took and gives how long
 * to rest, both in milliseconds: what is slow to read is read less often.
 */
export function breathing(act: () => Promise<unknown>, rest: (took: number) => number): () => void {
  let busy = false
  let again = false
  const go = async () => {
    busy = true
    again = false
    const begun = performance.now()
    await act().catch(() => undefined)
    setTimeout(
      () => {
        busy = false
        if (again) void go()
      },
      rest(performance.now() - begun),
    )
  }
  return () => {
    if (busy) again = true
    else void go()
  }
}
