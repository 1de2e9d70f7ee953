/** How what a caller says compares with the sign-in name of the account; places are counted from 0. */
export type SaidName =
  | { kind: 'nothing' }
  | { kind: 'soFar'; left: number }
  | { kind: 'same' | 'sameButCase' }
  | { kind: 'differs'; at: number; said: string; exact: string }
  | { kind: 'missing'; at: number; exact: string }
  | { kind: 'extra'; at: number; said: string }

type IsSame = (said: string, exact: string) => boolean

const signsOf = (text: string): string[] => [...text.normalize('NFC')]

function beginsWith(longer: string[], shorter: string[], isSame: IsSame): boolean {
  return shorter.length <= longer.length && shorter.every((sign, place) => isSame(sign, longer[place] ?? ''))
}

/** What is wrong at the first place that differs: a sign left out or put in where the rest then fits, else another sign. */
function differenceAt(at: number, said: string[], exact: string[], isSame: IsSame): SaidName {
  const saidSign = said[at] ?? ''
  const exactSign = exact[at]
  if (exactSign === undefined) return { kind: 'extra', at, said: saidSign }
  const [rest, left] = [said.slice(at), exact.slice(at + 1)]
  // A single sign that fits the next one proves little, unless the name ends with it.
  const isTelling = rest.length > 1 || rest.length === left.length
  if (isTelling && beginsWith(left, rest, isSame)) return { kind: 'missing', at, exact: exactSign }
  if (rest.length > 1 && beginsWith(exact.slice(at), rest.slice(1), isSame))
    return { kind: 'extra', at, said: saidSign }
  return { kind: 'differs', at, said: saidSign, exact: exactSign }
}

/**
 * Compares letter by letter what a caller says with the sign-in name (C10).
 * @param isCaseSensitive whether capitals count where the person signs in
 * @returns the first difference, or that there is none
 */
export function compareSaid(exactName: string, saidName: string, isCaseSensitive: boolean): SaidName {
  const [exact, said] = [signsOf(exactName), signsOf(saidName.trim())]
  const isSame: IsSame = isCaseSensitive
    ? (one, other) => one === other
    : (one, other) => one.toLowerCase() === other.toLowerCase()
  if (said.length === 0) return { kind: 'nothing' }
  const at = said.findIndex((sign, place) => exact[place] === undefined || !isSame(sign, exact[place]))
  if (at !== -1) return differenceAt(at, said, exact, isSame)
  if (said.length < exact.length) return { kind: 'soFar', left: exact.length - said.length }
  return { kind: said.join('') === exact.join('') ? 'same' : 'sameButCase' }
}
