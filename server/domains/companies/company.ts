import type { CompanyLevel } from '../../../contract/index.ts'

/** The fields of a company that an administrator writes. */
export interface CompanyFields {
  name: string
  code: string | null
}

/** A company with how much points to it. */
export interface CompanyRow extends CompanyFields {
  id: string
  version: number
  /** People with a level of their own on it, or whose main company it is. */
  userCount: number
  contactCount: number
}

/** A company as somebody's rights name it. */
export type CompanyName = Pick<CompanyRow, 'id' | 'name' | 'code'>

/** A company as a token tells it: how far somebody sees its data, and whether it is their main one. */
export interface CompanyClaim extends CompanyName {
  level: CompanyLevel
  isMain: boolean
}

/** What the journal keeps of a company. */
export const snapshotOf = ({ name, code }: CompanyFields): Record<string, unknown> => ({ name, code })

/** A company as the API tells it. */
export const presentCompany = ({ id, name, code, userCount, contactCount, version }: CompanyRow) => ({
  id,
  name,
  code,
  userCount,
  contactCount,
  version,
})
