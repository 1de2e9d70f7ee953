/** What is filled in for one duty of one person. */
export type DutyValue = { application: string | null; key: string; value: boolean | string }

type Ref = Pick<DutyValue, 'application' | 'key'>

const isOf = (ref: Ref) => (other: Ref) => other.application === ref.application && other.key === ref.key

/** Returns what is filled in for the duty `ref`; null for nothing. */
export function dutyValue(values: readonly DutyValue[], ref: Ref): DutyValue['value'] | null {
  return values.find(isOf(ref))?.value ?? null
}

/** Returns `values` with that of the duty `ref` set; null clears it. */
export function withDuty(values: readonly DutyValue[], ref: Ref, value: DutyValue['value'] | null): DutyValue[] {
  const others = values.filter((other) => !isOf(ref)(other))
  return value === null ? others : [...others, { application: ref.application, key: ref.key, value }]
}
