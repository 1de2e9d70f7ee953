import { IconShieldCheck, IconSpeakerphone } from '@tabler/icons-react'

/** The sort of a duty, as far as its key tells: applications name their own, and the words stand beside or below. */
export const dutyTone = (key: string): 'blue' | 'pine' => (/alert|vendor|trigger/.test(key) ? 'blue' : 'pine')

/** C8: the picture of a duty. */
export function DutyIcon({ dutyKey, size = 16 }: { dutyKey: string; size?: number }) {
  const Icon = dutyTone(dutyKey) === 'blue' ? IconSpeakerphone : IconShieldCheck
  return <Icon size={size} stroke={1.7} aria-hidden />
}
