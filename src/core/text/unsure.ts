/** Below this confidence (0 to 1) the desk says "unsure" and suggests nothing. Apart from the schemas, so that a browser need not load them for it. */
export const UNSURE = 0.4
