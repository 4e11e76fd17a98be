import { z } from 'zod'

/** What follows the slash: letters of any language, digits, hyphens. */
export const shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,29}$/u)
