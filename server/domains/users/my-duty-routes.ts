import { type MyDuty, myDutyPageShape, patchMyDutiesShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { findUserDuties, listDuties, presentMyDuty } from '../duties/index.ts'

const address = '/api/v1/me/duties'
const access = { signedIn: 'everybody may see, and where they are asked fill in, what is noted of themselves' }

async function page({ db }: Road, { organizationId, userId, language }: Actor) {
  const items = await inOrganization(db, organizationId, async (tx): Promise<MyDuty[]> => {
    const own = await findUserDuties(tx, userId)
    const declared = await listDuties(tx, organizationId)
    return declared.filter(({ isSeenByPerson }) => isSeenByPerson).map((duty) => presentMyDuty(duty, language, own))
  })
  return { items, nextCursor: null, count: items.length, countIsCapped: false }
}

/** `GET` and `PATCH /me/duties`: the duties that a person sees of themselves (C7, C8). */
export function registerMyDutyRoutes(app: HttpServer, road: Road): void {
  app.get(
    address,
    { config: { access, operation: 'me.duties' }, schema: { response: { 200: myDutyPageShape } } },
    async (request) => page(road, actorOf(request)),
  )
  app.patch(
    address,
    {
      config: { access, operation: 'me.duties.update' },
      schema: { body: patchMyDutiesShape, response: { 200: myDutyPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      await submitChange(road, actor, { kind: 'self.duties', values: { ...request.body } }, { via: wayIn(request) })
      return page(road, actor)
    },
  )
}
