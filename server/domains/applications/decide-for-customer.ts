import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import type { Language } from '../../platform/language/index.ts'
import { type ChangeContext, defineKind, type Findings } from '../changes/index.ts'
import { providersChange } from './application-change.ts'
import {
  type CustomerDecision,
  customerDecisionShape,
  decisionDifference,
  decisionOf,
  movedBy,
} from './customer-decision.ts'
import { findCustomerName, lockCustomer, storeEnabled, storeModes } from './customer-queries.ts'
import { guichetApplication } from './guichet-application.ts'
import type { OfferedApplication } from './offered-application.ts'
import { findGuichet, findOfferedForShare } from './offered-queries.ts'
import { tellCustomerQueue } from './tell-customer.ts'

interface State {
  customer: { id: string; name: string }
  application: OfferedApplication | undefined
}

async function load({ tx }: ChangeContext, target: string | undefined, values: CustomerDecision): Promise<State> {
  const name = target && (await findCustomerName(tx, target))
  if (!target || !name) throw notFound()
  const application =
    values.application === guichetApplication.key
      ? await findGuichet(tx, target, 'customer')
      : await findOfferedForShare(tx, target, values.application)
  return { customer: { id: target, name }, application }
}

const pointer = (key: string) => `/modes/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

function findingsOf({ application }: State, { enabled, modes }: CustomerDecision, language: Language): Findings {
  if (!application) return { problems: [{ field: '/application', code: 'applicationUnknown' }], warnings: [] }
  const declared = new Map(application.permissions.map((permission) => [permission.key, permission]))
  const set = Object.entries(modes ?? {}).filter(([, mode]) => mode !== null)
  const unknown = set.filter(([key]) => !declared.has(key))
  const problems: FieldFault[] = unknown.map(([right]) => ({
    field: pointer(right),
    code: 'permissionUnknown',
    values: { right },
  }))
  if (application.isBuiltIn && enabled !== undefined) problems.push({ field: '/enabled', code: 'builtInAlwaysOn' })
  const warnings = set.flatMap(([key, mode]) => {
    const permission = declared.get(key)
    if (mode !== 'view' || !permission || permission.managedIn) return []
    return [{ field: pointer(key), code: 'managedInUnknown', values: { right: permission.name[language] } }]
  })
  return { problems, warnings }
}

/**
 * The vendor decides what a customer may use and who decides there about each right (C1, F7). It counts at once. The
 * target is the customer; null is as the application says. The customer's own journal is told by a job.
 */
export const decideForCustomer = defineKind<CustomerDecision, State>({
  ...providersChange,
  kind: 'organization.application',
  shape: customerDecisionShape as unknown as z.ZodType<CustomerDecision>,
  hasTarget: true,
  lock: async (tx, target) => {
    if (target) await lockCustomer(tx, target)
  },
  load,
  check: async ({ actor }, state, values) => findingsOf(state, values, actor.language),
  effects: ({ customer, application }) => ({
    now: [{ code: 'organization.application', values: { customer: customer.name, name: application?.name.fr ?? '' } }],
    tells: [],
  }),
  changesNothing: ({ application }, values) => !application || decisionDifference(values, application) === null,
  apply: async ({ tx }, { customer, application }, values) => {
    const difference = application && decisionDifference(values, application)
    if (!difference) return null
    const place = { organizationId: customer.id, application: application.key }
    const { enabled, modes } = movedBy(values, application)
    if (enabled) await storeEnabled(tx, place, enabled.to)
    await storeModes(tx, place, modes)
    const sides = { before: { ...difference.before }, after: { ...difference.after } }
    const told = { entryId: uuidv7(), organizationId: customer.id, name: application.name.fr, ...sides }
    return {
      targetId: customer.id,
      targetName: `${application.name.fr} (${customer.name})`,
      ...sides,
      jobs: [{ queue: tellCustomerQueue, data: told }],
    }
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'organization.application', target: entry.target_id, values: { ...decisionOf(entry.before) } }
      : null,
  isStillAsLeft: ({ application }, entry) =>
    application !== undefined &&
    entry.after !== null &&
    decisionDifference(decisionOf(entry.after), application) === null,
})
