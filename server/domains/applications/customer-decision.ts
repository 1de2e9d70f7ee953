import type { z } from 'zod'
import { type Mode, permissionKeyShape, updateCustomerApplicationShape } from '../../../contract/index.ts'
import type { Snapshot } from '../journal/index.ts'
import type { Bilingual } from './application.ts'
import { withMode } from './mode-words.ts'
import { type OfferedApplication, ownModeOf } from './offered-application.ts'

/** Values of `organization.application`: which application of the target, a customer, and what to change there. */
export const customerDecisionShape = updateCustomerApplicationShape.extend({ application: permissionKeyShape })
export type CustomerDecision = z.output<typeof customerDecisionShape>

/** What is told of one side of a decision. Codes, not truth values: "by default" is a decision, too. */
interface DecisionSnapshot {
  application: { key: string; told: Bilingual }
  enabled?: 'yes' | 'no' | 'asDeclared'
  modes?: { key: string; told: Bilingual; mode: Mode | 'asDeclared' }[]
}

const enabledCode = (isEnabled: boolean | null) => (isEnabled === null ? 'asDeclared' : isEnabled ? 'yes' : 'no')

const modesOf = (values: CustomerDecision): Map<string, Mode | null> => new Map(Object.entries(values.modes ?? {}))

/** What of the values is not so already. */
export function movedBy(values: CustomerDecision, application: OfferedApplication) {
  const { enabled } = values
  return {
    enabled: enabled !== undefined && enabled !== application.ownEnabled ? { to: enabled } : null,
    modes: new Map([...modesOf(values)].filter(([key, mode]) => mode !== ownModeOf(application, key))),
  }
}

/** What the journal keeps of a decision, before and after it. Null when nothing moves. */
export function decisionDifference(values: CustomerDecision, application: OfferedApplication) {
  const { enabled, modes } = movedBy(values, application)
  if (!enabled && modes.size === 0) return null
  const nameOf = (key: string) =>
    application.permissions.find((permission) => permission.key === key)?.name ?? { fr: key, en: key }
  const side = (isEnabled: boolean | null, mode: (key: string) => Mode | null): DecisionSnapshot => ({
    application: { key: application.key, told: application.name },
    ...(enabled && { enabled: enabledCode(isEnabled) }),
    ...(modes.size > 0 && {
      modes: [...modes.keys()].map((key) => {
        const code = mode(key) ?? 'asDeclared'
        return { key, told: withMode(nameOf(key), code), mode: code }
      }),
    }),
  })
  const before = side(application.ownEnabled, (key) => ownModeOf(application, key))
  const after = side(enabled?.to ?? null, (key) => modes.get(key) ?? null)
  return { before, after }
}

/** A side of a decision as the journal keeps it, as values of a change again. */
export function decisionOf(snapshot: Snapshot): CustomerDecision {
  const { application, enabled, modes } = snapshot as unknown as DecisionSnapshot
  return {
    application: application.key,
    ...(enabled && { enabled: enabled === 'asDeclared' ? null : enabled === 'yes' }),
    ...(modes && {
      modes: Object.fromEntries(modes.map(({ key, mode }) => [key, mode === 'asDeclared' ? null : mode])),
    }),
  }
}
