export {
  type Applied,
  type Authority,
  type ChangeContext,
  defineKind,
  type Effect,
  type Findings,
  type Proposal,
  type Proposed,
  type Recipient,
} from './change-kind.ts'
export { registerChangeRoutes } from './change-routes.ts'
export { changeTexts } from './change-texts.ts'
export { forgetOldKeys } from './idempotency-queries.ts'
export { creation, deletion, edit } from './item-handlers.ts'
export { kindsByName, type Road, type RoadActor } from './road.ts'
export { submitChange, submitWithin } from './submit-change.ts'
export { submitTogether } from './submit-together.ts'
export type { Notice } from './tell-owner.ts'
