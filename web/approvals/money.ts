/** The limit with the sign that the message itself uses; shekels where it uses none. */
export function sumOf({ limit, body }: { limit: number; body: string }): string {
  const sign = /[$€£]/.exec(body)?.[0]
  return sign ? `${sign}${limit}` : `₪${limit}`
}
