/** Who of several people takes the next case: whoever holds it already, else whoever has the fewest open ones; on a tie the first. */
export function leastBusy(people: readonly { personId: string; open: number }[], holder: string | null): string | null {
  if (holder !== null && people.some(({ personId }) => personId === holder)) return holder
  const [first, ...rest] = people
  if (!first) return null
  return rest.reduce((best, one) => (one.open < best.open ? one : best), first).personId
}
