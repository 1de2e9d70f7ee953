import { toldValue, type UserDutyRow } from './duty.ts'

/**
 * What an application is told of somebody's duties: its own and the organization's, by their keys. Where both have
 * one key, its own counts. What is not filled in is left out; another application's duties are none of its business.
 */
export function dutyClaims(duties: UserDutyRow[], applicationKey: string): Record<string, boolean | string> {
  const of = (application: string | null) =>
    duties.filter((duty) => duty.application === application).map((duty) => [duty.key, toldValue(duty)])
  return Object.fromEntries([...of(null), ...of(applicationKey)])
}
