import type { DeclaredDuty, Duty, UpdateDuty } from '../../../contract/duty-shapes.ts'

/** Takes a field as it is listed; returns what of it is declared. */
export function declaredOf(duty: Duty): DeclaredDuty {
  const { application: _application, applicationName: _name, mayEdit: _may, userCount: _count, ...declared } = duty
  return declared
}

/** Takes a field as it was and as it is to be; returns the body that saves what differs. Key and kind stay. */
export function changesOfDuty(start: DeclaredDuty, draft: DeclaredDuty): UpdateDuty {
  const { key: _key, kind: _kind, ...fields } = draft
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(start[field as keyof DeclaredDuty]) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed)
}
