import type { InfiniteData } from '@tanstack/react-query'
import type { User, UserPage } from '../../../contract/user-shapes.ts'

export type UserPages = InfiniteData<UserPage, string | undefined>

/** Returns `pages` with the account `id` replaced by what `replace` makes of it, or without it for `null`. */
export function replaceUser(pages: UserPages, id: string, replace: (user: User) => User | null): UserPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => {
      if (!page.items.some((user) => user.id === id)) return page
      const items = page.items.flatMap((user) => (user.id === id ? (replace(user) ?? []) : user))
      return { ...page, items }
    }),
  }
}
