/** The sum that was offered in words and is about to be written on the ledger: carried from the draft to the form, once. */
let offered: number | null = null

export const offer = (amount: number): void => {
  offered = amount
}

export function takeOffered(): number | null {
  const amount = offered
  offered = null
  return amount
}
