/** The sum that was offered in the words of a case and is about to be written on the ledger: carried from the draft to the form, once. */
let offered: { caseId: string; amount: number } | null = null

export const offer = (caseId: string, amount: number): void => {
  offered = { caseId, amount }
}

/** Stays until it is dropped, so that a form which is drawn and thrown away takes nothing with it; in another case there is none. */
export const offeredSum = (caseId: string): number | null => (offered?.caseId === caseId ? offered.amount : null)

export const dropOffered = (): void => {
  offered = null
}
