import { contactDataFaults, storedPhone } from '../../platform/contact-data/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { Findings } from '../changes/index.ts'
import { foldName, signInNameFault, skeletonOf } from './sign-in-name.ts'
import type { UserRow } from './user.ts'
import { findNeighbours } from './user-queries.ts'

/** The fields of an account that its rules speak of, as they would be after the change. */
export interface AccountFields {
  signInName: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  mobile: string | null
  type: 'internal' | 'extranet' | 'connector'
}

/** The fields as an account has them today. */
export const accountFieldsOf = (user: UserRow): AccountFields => ({
  signInName: user.sign_in_name,
  firstName: user.first_name,
  lastName: user.last_name,
  email: user.email,
  phone: user.phone,
  mobile: user.mobile,
  type: user.type,
})

function ownFaults(account: AccountFields): FieldFault[] {
  const faults: FieldFault[] = []
  const nameFault = signInNameFault(account.signInName)
  if (nameFault) faults.push({ field: '/signInName', code: nameFault })
  if (account.firstName === '' && account.type !== 'connector') faults.push({ field: '/firstName', code: 'required' })
  if (account.lastName === '') faults.push({ field: '/lastName', code: 'required' })
  faults.push(...contactDataFaults(account))
  return faults
}

/** Compares an account with the others of its organization (B6, C2): twins, look-alikes, names that are addresses. */
async function neighbourFindings(tx: Db, exceptId: string, account: AccountFields): Promise<Findings> {
  const folded = foldName(account.signInName)
  const skeleton = skeletonOf(account.signInName)
  const emailFolded = account.email === null ? null : foldName(account.email)
  const problems: FieldFault[] = []
  const warnings: FieldFault[] = []
  for (const other of await findNeighbours(tx, { folded, skeleton, emailFolded, exceptId })) {
    if (other.sign_in_name_folded === folded) problems.push({ field: '/signInName', code: 'signInNameTaken' })
    else if (other.sign_in_name_skeleton === skeleton) {
      problems.push({ field: '/signInName', code: 'signInNameLooksAlike', values: { other: other.sign_in_name } })
    } else if (other.email_folded === folded) problems.push({ field: '/signInName', code: 'signInNameIsAnEmail' })
    if (emailFolded === null) continue
    if (other.sign_in_name_folded === emailFolded) problems.push({ field: '/email', code: 'emailIsASignInName' })
    else if (other.email_folded === emailFolded && emailFolded !== folded) {
      warnings.push({ field: '/email', code: 'emailShared', values: { other: other.sign_in_name } })
    }
  }
  return { problems, warnings }
}

/** Every rule of an account's own fields. `exceptId` is the account itself. */
export async function checkAccount(tx: Db, exceptId: string, account: AccountFields): Promise<Findings> {
  const problems = ownFaults(account)
  const canCompare = account.signInName !== ''
  const around = canCompare ? await neighbourFindings(tx, exceptId, account) : { problems: [], warnings: [] }
  return { problems: oncePerField([...problems, ...around.problems]), warnings: oncePerField(around.warnings) }
}

/** Findings of several rules as one, one message a field. */
export const mergeFindings = (...all: Findings[]): Findings => ({
  problems: oncePerField(all.flatMap((findings) => findings.problems)),
  warnings: oncePerField(all.flatMap((findings) => findings.warnings)),
})

/** One message a field: the first is the one to mend first. */
function oncePerField(faults: FieldFault[]): FieldFault[] {
  return faults.filter((fault, index) => faults.findIndex((other) => other.field === fault.field) === index)
}

/** The columns that hold what an account's fields say, phone numbers in E.164. */
export function accountColumns(account: AccountFields) {
  return {
    sign_in_name: account.signInName,
    sign_in_name_folded: foldName(account.signInName),
    sign_in_name_skeleton: skeletonOf(account.signInName),
    email: account.email,
    email_folded: account.email === null ? null : foldName(account.email),
    first_name: account.firstName,
    last_name: account.lastName,
    phone: storedPhone(account.phone),
    mobile: storedPhone(account.mobile),
    type: account.type,
  }
}
