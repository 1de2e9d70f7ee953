import type { FoundCaller } from '../../../contract/caller-shapes.ts'

export type ResultGroup = { label: 'nameAndPlace' | 'nameElsewhere' | 'sameName' | 'other'; people: FoundCaller[] }

/**
 * Takes the people found, best first; returns them as the desk sees them (decision 7 of the design): the same name in
 * another municipality is set apart, where somebody of the municipality that was named is found too.
 */
export function groupResults(people: readonly FoundCaller[]): ResultGroup[] {
  const of = (match: FoundCaller['match']) => people.filter((person) => person.match === match)
  const here = of('nameAndPlace')
  const groups: ResultGroup[] = [
    { label: 'nameAndPlace', people: here },
    { label: here.length > 0 ? 'nameElsewhere' : 'sameName', people: of('nameElsewhere') },
    { label: 'other', people: of('other') },
  ]
  return groups.filter((group) => group.people.length > 0)
}
