import bowser from 'bowser'
import type { Device } from '../../../contract/index.ts'
import type { DeviceRow } from './session-queries.ts'

/** A signed-in browser as its owner or an administrator sees it. */
export function presentDevice(row: DeviceRow, currentId: string | undefined): Device {
  const agent = row.user_agent === '' ? null : bowser.parse(row.user_agent)
  return {
    id: row.id,
    isCurrent: row.id === currentId,
    browser: agent?.browser.name ?? null,
    system: agent?.os.name ?? null,
    address: row.address === '' ? null : row.address,
    signedInAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    methods: row.methods,
  }
}
