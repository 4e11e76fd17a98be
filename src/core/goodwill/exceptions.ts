/** What counts as an exception that was granted: for the balance gauge, and beside whatever waits for the next one. */

/** Findings of the guardrails that offer one customer more than the others get. */
const EXCEPTION_CHECKS = ['compensation', 'special_treatment'] as const
export type ExceptionCheck = (typeof EXCEPTION_CHECKS)[number]

export const isException = (check: string): check is ExceptionCheck =>
  (EXCEPTION_CHECKS as readonly string[]).includes(check)

/** The exception in an approved message, one at most; a sum that was lowered to the limit is none. */
export function exceptionGranted(
  checks: readonly string[],
  how: 'approved' | 'edited' | 'lowered',
): ExceptionCheck | null {
  return checks.filter(isException).find((check) => how !== 'lowered' || check !== 'compensation') ?? null
}
