import type { MyApplication } from '../../../contract/application-shapes.ts'

const recentDays = 30
const mostRecent = 5
const dayMs = 86_400_000

/**
 * Takes the applications and the keys of those that were favourites when the screen opened; returns them with these
 * first, then by name. A star pressed meanwhile moves nothing under the pointer.
 */
export function orderApplications(
  applications: readonly MyApplication[],
  favouritesAtOpening: ReadonlySet<string>,
  language: string,
): MyApplication[] {
  const rank = ({ key }: MyApplication) => (favouritesAtOpening.has(key) ? 0 : 1)
  return applications.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, language))
}

/** Returns the applications opened in the last 30 days, the latest first, at most five. */
export function recentApplications(applications: readonly MyApplication[], now = Date.now()): MyApplication[] {
  const openedAt = ({ lastOpenedAt }: MyApplication) => (lastOpenedAt === null ? 0 : Date.parse(lastOpenedAt))
  return applications
    .filter((application) => now - openedAt(application) < recentDays * dayMs)
    .toSorted((a, b) => openedAt(b) - openedAt(a))
    .slice(0, mostRecent)
}

/** Says whether an address is a screen of this console, which opens in place rather than in a tab of its own. */
export function isOwnAddress(url: string, origin: string): boolean {
  return URL.canParse(url, origin) && new URL(url, origin).origin === origin
}
