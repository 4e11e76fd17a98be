/** The queues, in the order of the desk, and their glyphs. */
import type { Icon } from '@tabler/icons-react'
import type { QueueName } from '../api/types.ts'
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconSparkles,
  IconTarget,
  IconUrgent,
  IconUser,
} from '../ui/icons.ts'

export const QUEUES: readonly { name: QueueName; icon: Icon; onlyWhenFilled?: boolean }[] = [
  { name: 'new', icon: IconSparkles },
  { name: 'mine', icon: IconUser },
  { name: 'customer', icon: IconHourglass },
  { name: 'follow_up', icon: IconCalendarEvent },
  { name: 'open_loops', icon: IconCircleDashed },
  { name: 'closed', icon: IconCircleCheck },
  { name: 'leads', icon: IconTarget, onlyWhenFilled: true },
  { name: 'crisis', icon: IconUrgent, onlyWhenFilled: true },
  { name: 'attention', icon: IconAlertTriangle, onlyWhenFilled: true },
]

/** A queue by its name in the address; anything else is the first one. */
export function queueOf(name: string | undefined): QueueName {
  return QUEUES.find((queue) => queue.name === name)?.name ?? 'new'
}
