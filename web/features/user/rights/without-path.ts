import type { EffectivePermission, RightsSource } from '../../../../contract/rights-shapes.ts'

/** What would be left of a person's rights if one path were taken away. */
export type WithoutPath = {
  /** Whether the right asked about is still held. */
  stays: boolean
  /** The other rights that go with it, those of a group. */
  alsoLost: EffectivePermission[]
}

// A single right is a path of its own; a group is the same path for each of its rights.
function isSamePath(left: RightsSource, right: RightsSource): boolean {
  return left.kind === 'group' && right.kind === 'group'
    ? left.group?.id === right.group?.id && left.isPrimary === right.isPrimary
    : false
}

/** Takes one path to a right and all that the person may; returns what would remain without that path. Pure. */
export function withoutPath(
  right: EffectivePermission,
  path: RightsSource,
  effective: readonly EffectivePermission[],
): WithoutPath {
  const alsoLost = effective.filter(
    (other) =>
      (other.application !== right.application || other.permission !== right.permission) &&
      other.sources.every((source) => isSamePath(source, path)),
  )
  return { stays: right.sources.length > 1, alsoLost }
}
