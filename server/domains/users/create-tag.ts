import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { createTagShape, Tag } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken } from '../../platform/http/index.ts'
import { record } from '../journal/index.ts'
import { insertTag } from './tag-queries.ts'

/** Adds a tag to the organization of the actor and tells the journal. Throws 422 when the name is taken. */
export async function createTag(db: Db, actor: Actor, values: z.output<typeof createTagShape>): Promise<Tag> {
  return inOrganization(db, actor.organizationId, async (tx) => {
    const tag = { id: uuidv7(), name: values.name }
    if (!(await insertTag(tx, actor.organizationId, tag))) throw broken([{ field: '/name', code: 'tagTaken' }])
    await record(tx, {
      organizationId: actor.organizationId,
      kind: 'tag.create',
      category: 'settings',
      via: 'console',
      actor: { id: actor.userId, name: actor.name },
      target: tag,
      after: { name: tag.name },
    })
    return { ...tag, userCount: 0 }
  })
}
