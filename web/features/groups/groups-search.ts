/** What the address of the groups screen says: which application, and which groups side by side. */
export type GroupsSearch = { application?: string; groups?: string[] }

/** Takes the raw search of the address; returns what of it is sound. */
export function parseGroupsSearch(raw: Record<string, unknown>): GroupsSearch {
  const groups = Array.isArray(raw.groups) ? raw.groups.filter((id): id is string => typeof id === 'string') : []
  return {
    ...(typeof raw.application === 'string' && { application: raw.application }),
    ...(groups.length > 0 && { groups: groups.slice(0, mostCompared) }),
  }
}

/** How many groups fit side by side. */
export const mostCompared = 6
