import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'

/** Says who may see a screen, instead of the screen. */
export function Forbidden({ title, children }: { title: string; children: ReactNode }) {
  return (
    <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={title}>
      {children}
    </EmptyState>
  )
}
