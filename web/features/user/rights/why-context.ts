import type { EffectivePermission, PermissionRef } from '../../../../contract/rights-shapes.ts'

/** What an explanation of a right needs to know of the person and of the words. */
export type WhyContext = {
  /** How the person is called in a sentence. */
  personName: string
  /** B12: the companies on whose data the rights count; `all` for every company. */
  companies: { names: readonly string[]; all: boolean }
  /** Everything the person may, for what goes with a path. */
  effective: readonly EffectivePermission[]
  nameOf: (permission: PermissionRef) => string
}
