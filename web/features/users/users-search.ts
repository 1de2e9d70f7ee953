export type UsersSearch = Record<string, unknown>

/** Reads the search of the address /users. */
export function parseUsersSearch(raw: Record<string, unknown>): UsersSearch {
  return raw
}
