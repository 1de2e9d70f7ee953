import type { Settings, UpdateSettings } from '../../../contract/settings-shapes.ts'
import { isColor } from './letter-colors.ts'
import { checkPattern } from './naming-pattern.ts'

export type SettingsField = keyof UpdateSettings
export type Draft = Required<UpdateSettings>
export type SettingsEdits = Partial<Draft>

/** What is wrong with an edit, as a key of the texts under `problems`. */
export type Problem = 'length' | 'strength' | 'unknownPiece' | 'badCharacter' | 'tooAlike' | 'color'

const longest = 64

/** Returns the part of the settings that can be edited. */
export function draftOf(settings: Settings): Draft {
  const { providerMinimum: _minimum, canSendMail: _mail, canSendSms: _sms, version: _version, ...draft } = settings
  return draft
}

/** Takes the edits so far and one more; returns them all, without what is back to how it was. */
export function withEdit<Field extends SettingsField>(
  base: Draft,
  edits: SettingsEdits,
  field: Field,
  value: Draft[Field],
): SettingsEdits {
  const { [field]: _before, ...others } = edits
  if (JSON.stringify(base[field]) === JSON.stringify(value)) return others as SettingsEdits
  return { ...others, [field]: value } as SettingsEdits
}

/** Returns what is wrong with the edits, by field. */
export function problemsOf(
  edits: SettingsEdits,
  minimum: Settings['providerMinimum'],
): Partial<Record<SettingsField, Problem>> {
  const problems: Partial<Record<SettingsField, Problem>> = {}
  const { passwordMinLength: length, passwordMinStrength: strength, namingConvention: pattern } = edits
  const isLengthWrong = length !== undefined && !(length >= minimum.passwordMinLength && length <= longest)
  if (isLengthWrong) problems.passwordMinLength = 'length'
  if (strength !== undefined && strength < minimum.passwordMinStrength) problems.passwordMinStrength = 'strength'
  const wrong = pattern == null || pattern === '' ? null : checkPattern(pattern)
  if (wrong !== null) problems.namingConvention = wrong
  if (edits.accentColor != null && !isColor(edits.accentColor)) problems.accentColor = 'color'
  return problems
}

/** Takes two versions of the settings; returns the fields that differ. */
export function changedFields(before: Settings, after: Settings): SettingsField[] {
  const [was, is] = [draftOf(before), draftOf(after)]
  return (Object.keys(is) as SettingsField[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  )
}

/** Takes newer settings and the edits made on older ones; returns the edits that still change something. */
export function editsOnto(settings: Settings, edits: SettingsEdits): SettingsEdits {
  return Object.entries(edits).reduce<SettingsEdits>(
    (kept, [field, value]) => withEdit(draftOf(settings), kept, field as SettingsField, value as never),
    {},
  )
}
