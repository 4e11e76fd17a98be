import type { Db } from '../db.ts'
import { needsSetup } from '../people.ts'

/** True once this installation has an owner. */
export const isSetUp = async (db: Db): Promise<boolean> => !(await needsSetup(db))
