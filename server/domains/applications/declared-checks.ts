import type { DeclaredDuty } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { Declared } from './application.ts'

/** Where a key is there for the second time. */
function repeated(field: string, items: { key: string }[], code: string): FieldFault[] {
  const keys = items.map(({ key }) => key)
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [{ field: `${field}/${index}/key`, code }] : []))
}

function permissionFaults({ sections, permissions }: Declared): FieldFault[] {
  const known = new Set(sections.map(({ key }) => key))
  return permissions.flatMap(({ section, mode, managedIn }, index) => [
    ...(section !== null && !known.has(section)
      ? [{ field: `/permissions/${index}/section`, code: 'sectionUnknown' }]
      : []),
    // F7: who may only look at a right has to know where to go.
    ...(mode === 'view' && managedIn === null
      ? [{ field: `/permissions/${index}/managedIn`, code: 'managedInNeeded' }]
      : []),
  ])
}

function dutyFaults({ kind, options, editedBy, isSeenByPerson }: DeclaredDuty, index: number): FieldFault[] {
  const at = `/duties/${index}`
  return [
    ...(kind === 'choice' && options.length < 2 ? [{ field: `${at}/options`, code: 'dutyOptionsNeeded' }] : []),
    ...(kind !== 'choice' && options.length > 0 ? [{ field: `${at}/options`, code: 'dutyOptionsOnlyChoice' }] : []),
    ...repeated(`${at}/options`, options, 'dutyOptionTwice'),
    ...(editedBy === 'person' && !isSeenByPerson ? [{ field: `${at}/isSeenByPerson`, code: 'dutyPersonMustSee' }] : []),
  ]
}

/** Every rule of what an application declares: its sections, its rights, and the fields of its users. */
export function declaredFaults(declared: Declared): FieldFault[] {
  return [
    ...repeated('/sections', declared.sections, 'sectionTwice'),
    ...repeated('/permissions', declared.permissions, 'permissionTwice'),
    ...permissionFaults(declared),
    ...repeated('/duties', declared.duties, 'dutyTwice'),
    ...declared.duties.flatMap(dutyFaults),
  ]
}
