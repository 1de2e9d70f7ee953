import type { Duty, MyDuty, UserDuty } from '../../../contract/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { Language } from '../../platform/language/index.ts'
import { type DutyRow, isSameDuty, toldValue, type UserDutyRow, valueInWords } from './duty.ts'

type Viewer = Pick<Actor, 'language' | 'permissions' | 'organizationKind'>

/** Whether somebody may write this duty of others: what the vendor fills in is not the customer's to write. */
function mayEdit({ editedBy }: DutyRow, { permissions, organizationKind }: Viewer): boolean {
  return permissions.has('users.manage') && (editedBy !== 'provider' || organizationKind === 'provider')
}

/** A duty with its words in both languages, as the forms of an organization show it. */
export function presentDuty(duty: DutyRow, viewer: Viewer, counts: ReadonlyMap<string, number>): Duty {
  const { applicationName, ...declared } = duty
  return {
    ...declared,
    applicationName: applicationName?.[viewer.language] ?? null,
    mayEdit: mayEdit(duty, viewer),
    userCount: counts.get(`${duty.application ?? ''}:${duty.key}`) ?? 0,
  }
}

/** A duty as the person themselves sees it, with what is filled in. */
export function presentMyDuty(duty: DutyRow, language: Language, own: UserDutyRow[]): MyDuty {
  const { applicationName, isSeenByPerson: _always, isSeenByProvider: _others, ...declared } = duty
  const filled = own.find((row) => isSameDuty(row, duty))
  return {
    ...declared,
    applicationName: applicationName?.[language] ?? null,
    mayEdit: duty.editedBy === 'person',
    value: filled ? toldValue(filled) : null,
  }
}

/** What somebody has of a duty, in the words of the reader's language. */
export const presentUserDuty = (duty: UserDutyRow, language: Language): UserDuty => ({
  application: duty.application,
  key: duty.key,
  label: duty.label[language],
  value: toldValue(duty),
  text: valueInWords(duty, language),
})
