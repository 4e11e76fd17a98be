/** The change log, for those who follow it. */
export { type Change, changesSince, currentCursor, cursorIsTooOld } from '../changes.ts'
