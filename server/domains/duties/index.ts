import { declareDuty } from './declare-duty.ts'
import { deleteDuty } from './delete-duty.ts'
import { updateDuty } from './update-duty.ts'

/** Every kind of change of what an organization declares. */
export const dutyKinds = [declareDuty, updateDuty, deleteDuty]

export { dutySnapshots, type UserDutyRow } from './duty.ts'
export { dutyClaims } from './duty-claims.ts'
export { dutiesOf, findUserDuties, listDuties } from './duty-queries.ts'
export { registerDutyRoutes } from './duty-routes.ts'
export { dutyTexts } from './duty-texts.ts'
export { presentMyDuty, presentUserDuty } from './present-duty.ts'
export { areDutiesAsLeft, formerDuties, snapshotsOf } from './undo-duties.ts'
export {
  changesNoDuty,
  type DutyWriting,
  dutyFaults,
  dutyRefusals,
  loadDuties,
  ownDutyRefusals,
  storeDuties,
} from './write-duties.ts'
