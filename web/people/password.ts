/** The shortest password the server takes. */
export const SHORTEST_PASSWORD = 10
