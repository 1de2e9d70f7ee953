import type { RoadActor } from '../changes/index.ts'
import type { OpenLink } from '../links/index.ts'

/** The person a link was mailed to, as who proposes what it allows. */
export const holderOf = (link: OpenLink): RoadActor => ({
  userId: link.user_id,
  organizationId: link.organization_id,
  name: link.display_name,
  language: link.language,
  permissions: new Set(),
  byLink: true,
})
