import { boreale } from './organizations/boreale.ts'
import { dumas } from './organizations/dumas.ts'
import { leroy } from './organizations/leroy.ts'
import { provider } from './organizations/provider.ts'
import { sainteAurore } from './organizations/sainte-aurore.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'

/** The organizations of the demo: one for each of the suites that Guichet replaces, and the vendor. */
export const sampleOrganizations: SampleOrganization[] = [boreale, dumas, leroy, sainteAurore, provider]
