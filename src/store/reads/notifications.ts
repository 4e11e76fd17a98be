/** How one person is told while away. */
import type { Wish } from '../../core/push/when.ts'
import type { SecretBox } from '../../lib/secrets.ts'
import type { Db } from '../db.ts'
import { type Device, devicesOf, loadWish, pushKeys } from '../push.ts'

/** `publicKey` null: the keys were sealed with another secret. */
export async function readNotifications(
  db: Db,
  secrets: SecretBox,
  of: { organizationId: string; personId: string },
): Promise<{ publicKey: string | null; wish: Wish; devices: Device[] }> {
  const [keys, wish, devices] = await Promise.all([pushKeys(db, secrets), loadWish(db, of), devicesOf(db, of)])
  return { publicKey: keys?.publicKey ?? null, wish, devices }
}
