import type { OrganizationTemplate, TemplateContent } from '../../../contract/index.ts'
import type { Snapshot } from '../journal/index.ts'

/** What a new counter begins with, as stored. */
export interface TemplateRow {
  id: string
  name: string
  description: string | null
  content: TemplateContent
  used_by: number
  version: number
}

/** The content of the counter that is opened without a template. */
export const plainContent: TemplateContent = {
  isDecidedByProvider: false,
  applications: [],
  groups: [],
  settings: {},
}

/** A template as the API tells it. */
export function presentTemplate({
  id,
  name,
  description,
  content,
  used_by,
  version,
}: TemplateRow): OrganizationTemplate {
  return { id, name, description, content, usedBy: used_by, version }
}

/** What the journal keeps of a template: in words how much is in it, and the whole for whoever takes a change back. */
export function templateSnapshot({
  name,
  description,
  content,
}: Pick<TemplateRow, 'name' | 'description' | 'content'>): Snapshot {
  const { applications, groups } = content
  const told = {
    fr: `applications\u00a0: ${applications.length}, groupes\u00a0: ${groups.length}`,
    en: `applications: ${applications.length}, groups: ${groups.length}`,
  }
  return { name, description, content: { told, whole: content } }
}

/** A template's fields from what the journal kept. */
export function templateOf(snapshot: Snapshot) {
  const { name, description, content } = snapshot as {
    name: string
    description: string | null
    content: { whole: TemplateContent }
  }
  return { name, description, content: content.whole }
}
