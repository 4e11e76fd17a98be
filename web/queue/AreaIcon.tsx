import type { Icon } from '@tabler/icons-react'
import {
  IconBone,
  IconBook,
  IconBowl,
  IconBriefcase,
  IconBuildingStore,
  IconCoffee,
  IconCreditCard,
  IconIdBadge2,
  IconReceipt,
  IconStethoscope,
  IconTag,
  IconTool,
  IconTruckDelivery,
  IconUsers,
} from '../ui/icons.ts'

const GLYPHS: Record<string, Icon> = {
  truck: IconTruckDelivery,
  delivery: IconTruckDelivery,
  deliveries: IconTruckDelivery,
  bowl: IconBowl,
  food: IconBowl,
  bone: IconBone,
  receipt: IconReceipt,
  card: IconCreditCard,
  billing: IconCreditCard,
  credit_card: IconCreditCard,
  'credit-card': IconCreditCard,
  club: IconIdBadge2,
  id: IconIdBadge2,
  store: IconBuildingStore,
  branches: IconBuildingStore,
  'building-store': IconBuildingStore,
  tool: IconTool,
  service: IconTool,
  coffee: IconCoffee,
  book: IconBook,
  health: IconStethoscope,
  people: IconUsers,
  work: IconBriefcase,
}

export function AreaIcon({ icon, size = 19 }: { icon: string; size?: number }) {
  const Glyph = GLYPHS[icon] ?? IconTag
  return <Glyph size={size} stroke={1.7} aria-hidden />
}
