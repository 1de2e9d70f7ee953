import type { CreateSharedGroup, SharedGroup, UpdateSharedGroup } from '../../../contract/group-shapes.ts'

/** What the drawer holds; a right is written `application:permission`. */
export type SharedGroupDraft = {
  name: string
  description: string
  rights: readonly string[]
  forAll: boolean
  organizations: readonly { id: string; name: string }[]
}

/** Takes a group, null for a new one; returns what its drawer holds at first. */
export function draftOfGroup(group: SharedGroup | null): SharedGroupDraft {
  return {
    name: group?.name ?? '',
    description: group?.description ?? '',
    rights: (group?.permissions ?? []).map(({ application, permission }) => `${application}:${permission}`),
    forAll: group?.forAll ?? true,
    organizations: group?.organizations ?? [],
  }
}

const refOf = (right: string) => {
  const [application = '', permission = ''] = right.split(':')
  return { application, permission }
}
const wordsOf = ({ name, description }: SharedGroupDraft) => ({
  name: name.trim(),
  description: description.trim() === '' ? null : description.trim(),
})
const idsOf = ({ organizations }: SharedGroupDraft) => organizations.map(({ id }) => id)

/** Takes a drawer; returns the body that creates the group. */
export function createBody(draft: SharedGroupDraft): CreateSharedGroup {
  const { rights, forAll } = draft
  return { ...wordsOf(draft), permissions: rights.map(refOf), forAll, organizations: forAll ? [] : idsOf(draft) }
}

/** Takes a drawer and what it held at first; returns the body that saves what differs. */
export function updateBody(start: SharedGroupDraft, draft: SharedGroupDraft): UpdateSharedGroup {
  const [was, is] = [wordsOf(start), wordsOf(draft)]
  const add = draft.rights.filter((right) => !start.rights.includes(right))
  const remove = start.rights.filter((right) => !draft.rights.includes(right))
  const isElsewhere = !draft.forAll && idsOf(start).toSorted().join() !== idsOf(draft).toSorted().join()
  return {
    ...(is.name !== was.name && { name: is.name }),
    ...(is.description !== was.description && { description: is.description }),
    ...((add.length > 0 || remove.length > 0) && { permissions: { add: add.map(refOf), remove: remove.map(refOf) } }),
    ...(draft.forAll !== start.forAll && { forAll: draft.forAll }),
    ...(isElsewhere && { organizations: idsOf(draft) }),
  }
}
