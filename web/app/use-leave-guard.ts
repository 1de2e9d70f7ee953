import { useBlocker } from '@tanstack/react-router'
import { askBeforeLeaving } from './leave-question.ts'

/** While `isDirty`, asks before the person leaves what they are editing: by a link, by Back, or by closing the tab. */
export function useLeaveGuard(isDirty: boolean): void {
  useBlocker({
    shouldBlockFn: async () => !(await askBeforeLeaving()),
    enableBeforeUnload: isDirty,
    disabled: !isDirty,
  })
}
