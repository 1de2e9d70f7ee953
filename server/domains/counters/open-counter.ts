import type { z } from 'zod'
import type { openCounterShape, TemplateContent } from '../../../contract/index.ts'
import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import { broken, type FieldFault } from '../../platform/http/index.ts'
import { storeEnabled, storeModes } from '../applications/index.ts'
import type { Road, RoadActor } from '../changes/index.ts'
import { createGroups } from '../groups/index.ts'
import { record, type Via } from '../journal/index.ts'
import { openOrganization, slugOf } from '../organizations/index.ts'
import { foldName } from '../users/index.ts'
import { requireManager } from './counter-authority.ts'
import { isSlugTaken, storeDetails } from './counter-status-queries.ts'
import { listDeclaredRights } from './declared-rights-queries.ts'
import { inviteAdministrator, submitForCustomer } from './invite-administrator.ts'
import { openingGroups } from './opening-groups.ts'
import { ownDomains } from './public-mail-domains.ts'
import { plainContent, type TemplateRow } from './template.ts'
import { withoutGone } from './template-faults.ts'
import { countUse, findTemplate } from './template-queries.ts'

type Values = z.output<typeof openCounterShape>

export interface Opened {
  organization: { id: string; name: string; slug: string }
  invited: string[]
}

function faultsOfPeople({ administrators }: Values, canMail: boolean): FieldFault[] {
  const emails = administrators.map(({ email }) => foldName(email))
  return [
    ...(canMail ? [] : [{ field: '/administrators', code: 'administratorsNeedMail' }]),
    ...emails.flatMap((email, index) =>
      emails.indexOf(email) < index ? [{ field: `/administrators/${index}/email`, code: 'administratorTwice' }] : [],
    ),
  ]
}

async function readTemplate(tx: Db, actor: RoadActor, id: string | null): Promise<TemplateRow | null> {
  const template = id === null ? undefined : await findTemplate(tx, actor.organizationId, id)
  if (id !== null && !template) throw broken([{ field: '/template', code: 'templateUnknown' }])
  return template ?? null
}

async function decide(tx: Db, organizationId: string, { applications }: TemplateContent): Promise<void> {
  for (const { key, enabled, modes } of applications) {
    const place = { organizationId, application: key }
    if (enabled !== null) await storeEnabled(tx, place, enabled)
    await storeModes(tx, place, new Map(Object.entries(modes)))
  }
}

/** Opens the organization itself and fills it with what the template says. Returns it with its administrators' group. */
async function fill(road: Road, tx: Db, slug: string, values: Values, content: TemplateContent) {
  const organization = await openOrganization(tx, { slug, name: values.name, kind: 'customer' })
  const { id } = organization
  const [administrators] = await createGroups(tx, id, openingGroups(content))
  await decide(tx, id, content)
  if (Object.keys(content.settings).length > 0) {
    const change = { kind: 'settings.update', target: id, values: content.settings }
    await submitForCustomer(road, tx, id, change, '/template')
  }
  const emails = values.administrators.map(({ email }) => email)
  await storeDetails(tx, id, {
    name: values.name,
    municipality: values.municipality || null,
    emailDomains: values.emailDomains.length > 0 ? [...new Set(values.emailDomains)] : ownDomains(emails),
    isDecidedByProvider: content.isDecidedByProvider,
  })
  return { organization, groupId: administrators?.id ?? '' }
}

/**
 * M2: opens a customer's counter from a template, and invites its first administrators, in one transaction. Throws 422 for
 * values that break a rule, such as an address that is taken; then nothing is written and nobody is written to.
 */
export async function openCounter(road: Road, actor: RoadActor, values: Values, via: Via): Promise<Opened> {
  return acrossOrganizations(road.db, async (tx) => {
    await requireManager(road, tx, actor)
    const template = await readTemplate(tx, actor, values.template)
    const slug = values.slug ?? slugOf(values.name)
    const faults = faultsOfPeople(values, road.canMail)
    if (await isSlugTaken(tx, slug)) faults.unshift({ field: '/slug', code: 'slugTaken', values: { slug } })
    if (faults.length > 0) throw broken(faults)
    const content = withoutGone(template?.content ?? plainContent, await listDeclaredRights(tx))
    const { organization, groupId } = await fill(road, tx, slug, values, content)
    for (const [index, person] of values.administrators.entries()) {
      const place = { organizationId: organization.id, groupId, prefix: `/administrators/${index}` }
      await inviteAdministrator(road, tx, place, person)
    }
    if (template) await countUse(tx, actor.organizationId, template.id)
    const invited = values.administrators.map(({ email }) => email)
    await record(tx, {
      organizationId: actor.organizationId,
      kind: 'organization.open',
      category: 'settings',
      via,
      actor: { id: actor.userId, name: actor.name },
      target: { id: organization.id, name: organization.name },
      after: { name: organization.name, ...(template && { template: template.name }), administrators: invited },
    })
    return { organization: { id: organization.id, name: organization.name, slug }, invited }
  })
}
