import type { Application, CreateApplication, UpdateApplication } from '../../../contract/application-shapes.ts'

/** What the drawer holds. */
export type Draft = Required<CreateApplication>
export type SetField = <Field extends keyof Draft>(field: Field, value: Draft[Field]) => void

export const emptyDraft: Draft = {
  key: '',
  name: { fr: '', en: '' },
  description: { fr: '', en: '' },
  icon: 'box',
  color: 'pine',
  url: '',
  sections: [],
  permissions: [],
  duties: [],
  forAll: true,
  clientAuth: 'secret',
  redirectUris: [],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
}

/** Returns the part of an application that can be edited. */
export function draftOf(application: Application): Draft {
  const {
    id: _id,
    clientId: _client,
    secretCreatedAt: _secret,
    createdAt: _c,
    updatedAt: _u,
    version: _v,
    ...draft
  } = application
  return draft
}

/** Returns the fields of `draft` that differ from `base`; the key never changes. */
export function changesOf(base: Draft, draft: Draft): UpdateApplication {
  const { key: _key, ...fields } = draft
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(base[field as keyof Draft]) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed)
}

/** Takes a newer state and the edits made on an older one; returns the newer with those edits. */
export function draftOnto(newer: Draft, edits: UpdateApplication): Draft {
  return { ...newer, ...(edits as Partial<Draft>) }
}

/** Proposes a key for a name: "Gestion du cimetière" -> "gestion-du-cimetiere". */
export function keyFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

/** Returns the fields that must be filled and are not, by the names the server uses. */
export function missingFields(draft: Draft): string[] {
  const texts: Record<string, string> = {
    'name/fr': draft.name.fr,
    'name/en': draft.name.en,
    'description/fr': draft.description.fr,
    'description/en': draft.description.en,
    key: draft.key,
    url: draft.url,
  }
  const missing = Object.keys(texts).filter((field) => texts[field]?.trim() === '')
  draft.permissions.forEach(({ key, name }, place) => {
    if (key === '') missing.push(`permissions/${place}/key`)
    if (name.fr.trim() === '') missing.push(`permissions/${place}/name/fr`)
    if (name.en.trim() === '') missing.push(`permissions/${place}/name/en`)
  })
  return missing
}
