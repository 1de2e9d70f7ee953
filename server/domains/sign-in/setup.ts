import type { z } from 'zod'
import type { setupShape } from '../../../contract/index.ts'
import { acrossOrganizations, type Database } from '../../platform/database/index.ts'
import { broken, Problem } from '../../platform/http/index.ts'
import { equalSecrets, hashToken, newToken } from '../../platform/secrets/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { type Road, type RoadActor, submitWithin } from '../changes/index.ts'
import { createGroups, startingGroupsOfProvider } from '../groups/index.ts'
import { anyOrganization, lockSetup, openOrganization, slugOf } from '../organizations/index.ts'
import { readSetupCode, storeSetupCode } from './setup-queries.ts'

/** The system as an actor in an organization: set-up has no person yet. */
export function systemActor(organizationId: string, language: 'fr' | 'en'): RoadActor {
  const permissions = new Set<string>(guichetApplication.permissions)
  return { userId: organizationId, organizationId, name: 'Guichet', language, permissions, isSystem: true }
}

/** Whether the server still waits for its first administrator. */
export function isSetupNeeded(database: Database): Promise<boolean> {
  return acrossOrganizations(database.db, async (tx) => !(await anyOrganization(tx)))
}

/** Makes the code that set-up asks for, so that no stranger is first. Returns it, to be printed where the server was started. */
export async function newSetupCode(database: Database): Promise<string> {
  const code = newToken().slice(0, 10)
  await acrossOrganizations(database.db, (tx) => storeSetupCode(tx, hashToken(code).toString('hex')))
  return code
}

/**
 * Opens the provider's organization with its first administrator. Throws 409 when that was done already, 422 for a
 * wrong code or values that break a rule; then nothing is written.
 */
export async function setUp(database: Database, road: Road, values: z.output<typeof setupShape>): Promise<void> {
  await acrossOrganizations(database.db, async (tx) => {
    await lockSetup(tx)
    if (await anyOrganization(tx)) throw new Problem(409, 'setupDone')
    const expected = await readSetupCode(tx)
    if (!expected || !equalSecrets(expected, hashToken(values.setupCode.trim()).toString('hex'))) {
      throw broken([{ field: '/setupCode', code: 'setupCodeWrong' }])
    }
    const { organizationName: name } = values
    const opened = await openOrganization(tx, { slug: slugOf(name), name, kind: 'provider' })
    const groups = await createGroups(tx, opened.id, startingGroupsOfProvider(values.language))
    const { signInName, firstName, lastName, password, language } = values
    const change = {
      kind: 'user.create',
      values: { signInName, firstName, lastName, password, language, mustChange: false, primaryGroup: groups[0]?.id },
    }
    await submitWithin(road, tx, systemActor(opened.id, language), change, { via: 'system' })
  })
}
