import type { z } from 'zod'
import type { declareDutyShape } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import type { OwnDutyRow } from './own-duty-queries.ts'

/** A declaration as it is written. */
export type DutyFields = z.output<typeof declareDutyShape>

/** What a row declares. */
export const fieldsOf = (row: OwnDutyRow): DutyFields => ({
  key: row.duty,
  kind: row.kind,
  label: { fr: row.label_fr, en: row.label_en },
  help: row.help_fr === null || row.help_en === null ? null : { fr: row.help_fr, en: row.help_en },
  options: row.options,
  editedBy: row.edited_by,
  isSeenByPerson: row.is_seen_by_person,
  isSeenByProvider: row.is_seen_by_provider,
})

/** The columns that hold a declaration. An explanation without a word is none. */
export const columnsOf = ({ key, kind, label, help, options, ...rest }: DutyFields) => ({
  duty: key,
  kind,
  label_fr: label.fr,
  label_en: label.en,
  help_fr: help && (help.fr || help.en) ? help.fr : null,
  help_en: help && (help.fr || help.en) ? help.en : null,
  options: JSON.stringify(options),
  edited_by: rest.editedBy,
  is_seen_by_person: rest.isSeenByPerson,
  is_seen_by_provider: rest.isSeenByProvider,
})

/** What the journal keeps of a declaration; where it shows one name, it is in the reader's language. */
export const snapshotOf = (fields: DutyFields): Record<string, unknown> => ({
  ...fields,
  label: { ...fields.label, told: fields.label },
  help: fields.help && { ...fields.help, told: fields.help },
  options: fields.options.map(({ key, label }) => ({ key, label, told: label })),
})

const bilingual = ({ fr, en }: { fr: string; en: string }) => ({ fr, en })

/** Fields as the journal keeps them, as values of a change again. */
export function valuesOf(snapshot: Record<string, unknown>): Record<string, unknown> {
  const { label, help, options, ...rest } = snapshot as Partial<DutyFields>
  return {
    ...rest,
    ...(label && { label: bilingual(label) }),
    ...(help !== undefined && { help: help && bilingual(help) }),
    ...(options && { options: options.map((one) => ({ key: one.key, label: bilingual(one.label) })) }),
  }
}

function optionFaults({ kind, options }: DutyFields): FieldFault[] {
  const field = '/options'
  if (kind !== 'choice') return options.length > 0 ? [{ field, code: 'dutyOptionsOnlyChoice' }] : []
  if (options.length < 2) return [{ field, code: 'dutyOptionsNeeded' }]
  const keys = options.map(({ key }) => key)
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ field: `${field}/${index}/key`, code: 'dutyOptionTwice' }] : [],
  )
}

/** Every rule of a declaration by itself. */
export function declarationFaults({ actor }: Pick<ChangeContext, 'actor'>, fields: DutyFields): FieldFault[] {
  const faults = optionFaults(fields)
  if (fields.editedBy === 'person' && !fields.isSeenByPerson) {
    faults.push({ field: '/isSeenByPerson', code: 'dutyPersonMustSee' })
  }
  if (fields.editedBy === 'provider' && actor.organizationKind !== 'provider') {
    faults.push({ field: '/editedBy', code: 'dutyByProvider' })
  }
  return faults
}
