import type { Preview } from '../../../contract/change-shapes.ts'
import { useChangePreview } from '../../app/use-change-preview.ts'
import type { halvesOf } from './values-of-edits.ts'

/**
 * Takes the two halves of an edit; returns what saving both at once would do, in one list of words: the account's own
 * fields and its rights are two changes for the journal, one for the person who saves.
 */
export function useEditPreview(target: string, { own, rights }: ReturnType<typeof halvesOf>): Preview | undefined {
  const ofOwn = useChangePreview(own === null ? null : { kind: 'user.update', target, values: own })
  const ofRights = useChangePreview(rights === null ? null : { kind: 'user.rights', target, values: rights })
  if (ofOwn === undefined || ofRights === undefined) return ofOwn ?? ofRights
  const both = <Note extends { message: string }>(pick: (preview: Preview) => Note[]): Note[] => {
    const first = pick(ofOwn)
    return [...first, ...pick(ofRights).filter(({ message }) => !first.some((other) => other.message === message))]
  }
  return {
    problems: both((preview) => preview.problems),
    warnings: both((preview) => preview.warnings),
    now: both((preview) => preview.now),
    waits: both((preview) => preview.waits),
    tells: both((preview) => preview.tells),
  }
}
