import type { Mode } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { applicationTexts, grantablePermissions, guichetApplication } from '../applications/index.ts'
import { type ChangeContext, judgedAs } from '../changes/index.ts'
import { type Movement, movements, type Path, permissionOf } from './path.ts'
import { databaseTime, findCurrentOf, findDeclared, findGuichetModes } from './rights-queries.ts'

/** What stands against a change of rights: what this actor may not do, and what nobody here may. */
export interface RightsVerdict {
  refusals: FieldFault[]
  problems: FieldFault[]
  /** Whether some of it is the vendor's to decide: it waits (F6). */
  isForProvider: boolean
}

interface KnownRight {
  mode: Mode
  name: string
  /** False while the application is switched off here: a group may hold it, nobody is given it singly. */
  isOffered: boolean
}

interface States {
  before: readonly Path[]
  after: readonly Path[]
  /** JSON pointer of the field that the change wrote. */
  field: string
  /** Groups that are there are given: what in them nobody declares any more comes with them and gives nothing. */
  isOfGroup?: boolean
}

const prefix = `${guichetApplication.key}:`
const fits: RightsVerdict = { refusals: [], problems: [], isForProvider: false }

/** What is declared of these permissions, with who decides about each here. */
async function knownRights(context: ChangeContext, moved: string[]): Promise<Map<string, KnownRight>> {
  const { tx, actor } = context
  const known = new Map<string, KnownRight>()
  if (moved.some((permission) => permission.startsWith(prefix))) {
    const modes = await findGuichetModes(tx, actor.organizationId)
    const usual = context.authority.isDecidedByProvider ? 'request' : 'give'
    for (const permission of grantablePermissions(actor.organizationKind ?? 'customer')) {
      const name = applicationTexts[actor.language][`permission.guichet.${permission}`] ?? permission
      known.set(prefix + permission, { mode: modes.get(permission) ?? usual, name, isOffered: true })
    }
  }
  const others = moved.filter((permission) => !permission.startsWith(prefix))
  if (others.length === 0) return known
  for (const row of await findDeclared(tx, actor.organizationId, others)) {
    const name = actor.language === 'fr' ? row.name_fr : row.name_en
    known.set(row.permission, { mode: row.mode, name, isOffered: row.is_offered })
  }
  return known
}

/** Whether the vendor's own word is at work: its own people, or its decision on a request. */
const isOfProvider = ({ actor }: ChangeContext) => actor.organizationKind === 'provider' || actor.decision !== undefined

/** Which of these permissions (`application:permission`) the vendor decides about here. */
export async function findRequested(context: ChangeContext, permissions: string[]): Promise<Set<string>> {
  if (isOfProvider(context) || permissions.length === 0) return new Set()
  const known = await knownRights(context, permissions)
  return new Set(permissions.filter((permission) => known.get(permission)?.mode === 'request'))
}

/**
 * Which rights of those gained the actor may not give: neither `rights.give` nor the right itself. Of a request that is
 * decided it is whoever asked, whatever it was adjusted to.
 */
async function notTheirs(context: ChangeContext, gained: string[]): Promise<Set<string>> {
  const { tx, authority } = context
  const guichets = gained.filter((one) => one.startsWith(prefix))
  const refused = guichets.filter((one) => !authority.permissions.has(one.slice(prefix.length)))
  const others = gained.filter((one) => !one.startsWith(prefix))
  if (others.length === 0 || authority.permissions.has('rights.give')) return new Set(refused)
  const own = await findCurrentOf(tx, judgedAs(context), others)
  return new Set([...refused, ...others.filter((one) => !own.has(one))])
}

/**
 * Judges a change of somebody's rights by what it really moves: a right that another path gives at the same moments is
 * not decided about. Who may not give is refused (`rightAboveYou`); what the vendor decides is for the provider (C1, F6):
 * whoever may ask need not hold it. What is managed elsewhere (`managedElsewhere`, F7) and what nobody declares
 * (`permissionUnknown`) are problems. The system itself is not judged.
 */
export async function judgeRights(context: ChangeContext, states: States): Promise<RightsVerdict> {
  const { actor } = context
  const { before, after, field } = states
  if (actor.isSystem) return fits
  const moved = movements(before, after, await databaseTime(context.tx))
  if (moved.length === 0) return fits
  const known = await knownRights(
    context,
    moved.map(({ permission }) => permission),
  )
  const gained = moved.filter(({ isGained }) => isGained).map(({ permission }) => permission)
  const isProvider = isOfProvider(context)
  const isRequest = (permission: string) =>
    actor.organizationKind !== 'provider' && known.get(permission)?.mode === 'request'
  const given = gained.filter((permission) => !isRequest(permission))
  const refused = await notTheirs(context, given)
  const singles = new Set(after.filter(({ source }) => source === 'single').map(permissionOf))
  const problems = moved.flatMap((movement) => {
    const { permission, isGained } = movement
    const right = known.get(permission)
    const isByGroup = states.isOfGroup === true && !singles.has(permission)
    if (isByGroup && !right) return []
    const isClosed = right?.isOffered === false && isGained && !isByGroup
    return problemOf(movement, isClosed ? undefined : right, field)
  })
  const refusals = [...refused].flatMap((permission) => {
    const right = known.get(permission)
    return right ? [{ field, code: 'rightAboveYou', values: { right: right.name } }] : []
  })
  const isForProvider = !isProvider && moved.some(({ permission }) => isRequest(permission))
  return { refusals: refusals.slice(0, 1), problems: problems.slice(0, 1), isForProvider }
}

function problemOf({ permission, isGained }: Movement, right: KnownRight | undefined, field: string): FieldFault[] {
  // What is no longer declared gives nothing: it may be taken away by anybody, and given by nobody.
  if (!right) return isGained ? [{ field, code: 'permissionUnknown', values: { right: permission } }] : []
  const values = { right: right.name }
  if (right.mode === 'view') return [{ field, code: 'managedElsewhere', values }]
  return []
}
