import type { DeclaredDuty, WriteDuty } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'
import { dutyTexts } from './duty-texts.ts'

/** A duty as an organization has it: its own, or one of an application that it may use. */
export interface DutyRow extends DeclaredDuty {
  /** Null for the organization's own. */
  application: string | null
  applicationName: { fr: string; en: string } | null
}

/** A duty of a person as stored, with the words of its declaration. */
export interface UserDutyRow extends Pick<DutyRow, 'application' | 'key' | 'kind' | 'label' | 'options'> {
  isSeenByPerson: boolean
  isSeenByProvider: boolean
  value: string
}

const isRealDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A value as it is stored; null clears it, undefined is none that this duty takes. */
export function storedValue({ kind, options }: DutyRow, value: WriteDuty['value']): string | null | undefined {
  if (value === null || value === '') return null
  if (kind === 'yesNo') return typeof value === 'boolean' ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  if (kind === 'choice') return options.some(({ key }) => key === value) ? value : undefined
  if (kind === 'date') return isRealDate(value) ? value : undefined
  return value
}

/** A stored value as the API writes it. */
export const toldValue = ({ kind, value }: Pick<UserDutyRow, 'kind' | 'value'>): boolean | string =>
  kind === 'yesNo' ? value === 'true' : value

/** A stored value in the words of a language. An option that is no longer declared goes by its key. */
export function valueInWords({ kind, value, options }: UserDutyRow, language: Language): string {
  if (kind === 'yesNo') return dutyTexts[language][value === 'true' ? 'duty.yes' : 'duty.no'] ?? value
  if (kind === 'choice') return options.find(({ key }) => key === value)?.label[language] ?? value
  if (kind !== 'date') return value
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  )
}

/** Whether two point to the same duty. */
export const isSameDuty = (
  one: Pick<DutyRow, 'application' | 'key'>,
  other: Pick<DutyRow, 'application' | 'key'>,
): boolean => one.application === other.application && one.key === other.key

/** What the journal keeps of a value: as it is written, and told in both languages as they were at that time. */
export interface DutySnapshot {
  application: string | null
  key: string
  value: boolean | string
  told: { fr: string; en: string }
}

const toldIn = (duty: UserDutyRow, language: Language): string =>
  `${duty.label[language]}${language === 'fr' ? '\u00a0' : ''}: ${valueInWords(duty, language)}`

/** The values of an account for the journal. */
export const dutySnapshots = (duties: UserDutyRow[]): DutySnapshot[] =>
  duties.map((duty) => ({
    application: duty.application,
    key: duty.key,
    value: toldValue(duty),
    told: { fr: toldIn(duty, 'fr'), en: toldIn(duty, 'en') },
  }))
