import type { CustomerApplication, UpdateCustomerApplication } from '../../../contract/provider-shapes.ts'
import type { Mode } from '../../../contract/rights-shapes.ts'

/** Whether a customer may use an application: as the application says (null), or set for this customer. */
export type Enabled = boolean | null

export type CustomerDraft = { enabled: Enabled; modes: Readonly<Record<string, Mode>> }

/** Takes an application as one customer has it; returns what its card holds before anything is changed. */
export function draftOfCustomer({ enabled, isOverridden, permissions }: CustomerApplication): CustomerDraft {
  return {
    enabled: isOverridden ? enabled : null,
    modes: Object.fromEntries(permissions.map(({ key, mode }) => [key, mode])),
  }
}

/** Takes the card as it was and as it is to be; returns the body that saves what differs, null when nothing does. */
export function decisionOf(application: CustomerApplication, draft: CustomerDraft): UpdateCustomerApplication | null {
  const start = draftOfCustomer(application)
  const moved = application.permissions.filter(({ key, mode }) => draft.modes[key] !== mode)
  // The mode that the application says is not set for the customer: it follows the application again.
  const modes = moved.map(({ key, defaultMode }) => {
    const wanted = draft.modes[key] ?? defaultMode
    return [key, wanted === defaultMode ? null : wanted]
  })
  const isSwitched = draft.enabled !== start.enabled
  if (!isSwitched && modes.length === 0) return null
  return {
    ...(isSwitched && { enabled: draft.enabled }),
    ...(modes.length > 0 && { modes: Object.fromEntries(modes) }),
  }
}
