import { z } from 'zod'
import { lineShape, pageShape } from './basic-shapes.ts'
import { permissionKeyShape } from './rights-shapes.ts'

const bilingual = (maxLength: number, minLength: number) =>
  z.strictObject({
    fr: lineShape(maxLength).pipe(z.string().min(minLength)),
    en: lineShape(maxLength).pipe(z.string().min(minLength)),
  })

export const dutyKindShape = z.enum(['yesNo', 'choice', 'text', 'date'])
export type DutyKind = z.infer<typeof dutyKindShape>
/** Who writes a duty of somebody: their administrators, they themselves too, or the vendor alone. */
export const dutyEditorShape = z.enum(['administrators', 'person', 'provider'])

/** A field that an application or an organization declares for its users (C7, C8). */
export const dutyFields = {
  key: permissionKeyShape,
  kind: dutyKindShape,
  label: bilingual(120, 1),
  help: bilingual(300, 0).nullable().default(null),
  options: z
    .array(z.strictObject({ key: permissionKeyShape, label: bilingual(120, 1) }))
    .max(50)
    .default([]),
  editedBy: dutyEditorShape.default('administrators'),
  isSeenByPerson: z.boolean().default(true),
  isSeenByProvider: z
    .boolean()
    .default(false)
    .meta({ description: 'Shown to the vendor’s staff when the person calls.' }),
}
export const declareDutyShape = z.strictObject(dutyFields)
export type DeclareDuty = z.input<typeof declareDutyShape>
export const updateDutyShape = z.strictObject({
  label: dutyFields.label.optional(),
  help: bilingual(300, 0).nullable().optional(),
  options: z
    .array(z.strictObject({ key: permissionKeyShape, label: bilingual(120, 1) }))
    .max(50)
    .optional(),
  editedBy: dutyEditorShape.optional(),
  isSeenByPerson: z.boolean().optional(),
  isSeenByProvider: z.boolean().optional(),
})
export type UpdateDuty = z.input<typeof updateDutyShape>

const namesShape = z.strictObject({ fr: z.string(), en: z.string() })

/** A duty as it is declared, with the words in both languages. */
export const declaredDutyShape = z.strictObject({
  key: z.string(),
  kind: dutyKindShape,
  label: namesShape,
  help: namesShape.nullable(),
  options: z.array(z.strictObject({ key: z.string(), label: namesShape })),
  editedBy: dutyEditorShape,
  isSeenByPerson: z.boolean(),
  isSeenByProvider: z.boolean(),
})
export type DeclaredDuty = z.infer<typeof declaredDutyShape>

/** A duty as the forms of an organization show it; `application` is null for the organization's own. */
export const dutyShape = declaredDutyShape
  .extend({
    application: z.string().nullable(),
    applicationName: z.string().nullable(),
    mayEdit: z.boolean(),
    userCount: z.int().meta({ description: 'People for whom it is filled in (yes/no: who say yes).' }),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof dutyShape>
export const dutyPageShape = pageShape(dutyShape).meta({ id: 'DutyPage' })

/** What is written of one duty of one person. Yes/no: `true` or `false`; choice: the option's key; date: `2026-11-22`. */
export const dutyValueShape = z.union([z.boolean(), lineShape(500)])
/** Values to write; null clears one. */
export const writeDutyShape = z.strictObject({
  application: permissionKeyShape.nullable(),
  key: permissionKeyShape,
  value: dutyValueShape.nullable(),
})
export type WriteDuty = z.input<typeof writeDutyShape>
/** A duty of a person as told. */
export const userDutyShape = z.strictObject({
  application: z.string().nullable(),
  key: z.string(),
  label: z.string(),
  value: z
    .union([z.boolean(), z.string()])
    .meta({ description: 'As it is written: a choice by the key of its option.' }),
  text: z.string().meta({ description: 'The value in words of the reader’s language.' }),
})
export type UserDuty = z.infer<typeof userDutyShape>

/** A duty that the person themselves sees, with what is filled in. */
export const myDutyShape = dutyShape
  .omit({ userCount: true, isSeenByPerson: true, isSeenByProvider: true })
  .extend({ value: z.union([z.boolean(), z.string()]).nullable() })
  .meta({ id: 'MyDuty' })
export type MyDuty = z.infer<typeof myDutyShape>
export const myDutyPageShape = pageShape(myDutyShape).meta({ id: 'MyDutyPage' })
export const patchMyDutiesShape = z.strictObject({ duties: z.array(writeDutyShape).max(100) })
export type PatchMyDuties = z.input<typeof patchMyDutiesShape>
