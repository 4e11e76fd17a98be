/** The platform's glyph; a kind we have no glyph for gets a neutral one. */
import type { Icon } from '@tabler/icons-react'
import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandMastodon,
  IconBrandMessenger,
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconBrandWordpress,
  IconBrandX,
  IconEye,
  IconMail,
  IconMessageCircle,
  IconMessages,
  IconPhone,
  IconRss,
  IconWall,
} from './icons.ts'

const GLYPHS: Record<string, Icon> = {
  facebook: IconBrandFacebook,
  messenger: IconBrandMessenger,
  instagram: IconBrandInstagram,
  whatsapp: IconBrandWhatsapp,
  x: IconBrandX,
  telegram: IconBrandTelegram,
  bluesky: IconBrandBluesky,
  mastodon: IconBrandMastodon,
  email: IconMail,
  feed: IconRss,
  wordpress: IconBrandWordpress,
  phone: IconPhone,
  sandbox: IconWall,
  noticed: IconEye,
  livechat: IconMessageCircle,
}

export function ChannelIcon({ kind, size = 17 }: { kind: string; size?: number }) {
  const Glyph = GLYPHS[kind] ?? IconMessages
  return <Glyph size={size} stroke={1.7} aria-hidden />
}
