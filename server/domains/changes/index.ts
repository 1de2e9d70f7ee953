export {
  type Applied,
  type Authority,
  type ChangeContext,
  type Decision,
  type Done,
  defineKind,
  type Effect,
  type Findings,
  judgedAs,
  type Proposal,
  type Proposed,
  type Recipient,
} from './change-kind.ts'
export { registerChangeRoutes } from './change-routes.ts'
export { changeTexts } from './change-texts.ts'
export { forgetOldKeys } from './idempotency-queries.ts'
export { answered, creation, deletion, edit, waitingOutcomes } from './item-handlers.ts'
export { registerItemRoutes } from './item-routes.ts'
export { kindsByName, type OpenTicket, type Request, type Road, type RoadActor } from './road.ts'
export { submitChange, submitWithin } from './submit-change.ts'
export { checkDecided, type Decider, submitDecided } from './submit-decided.ts'
export { submitTogether } from './submit-together.ts'
export type { Notice } from './tell-owner.ts'
