import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'

type Permission = OrganizationApplication['permissions'][number]

/** A line of the matrix: one right of one application. */
export type MatrixRow = { right: string; permission: Permission }
/** The lines of one section; `title` is the section's name, or the application's where it has none. */
export type MatrixPart = { key: string; application: string; title: string; rows: MatrixRow[] }

/** Takes applications; returns their rights by section, in the order in which they are declared. Pure. */
export function partsOf(applications: readonly OrganizationApplication[]): MatrixPart[] {
  const isOne = applications.length === 1
  return applications.flatMap((application) => {
    const { key, name } = application
    const titled = (section: string) => (isOne ? section : `${name} · ${section}`)
    const sections = [
      { key: '', title: name, of: null as string | null },
      ...application.sections.map((section) => ({ key: section.key, title: titled(section.name), of: section.key })),
    ]
    return sections
      .map(({ key: section, title, of }) => ({
        key: `${key}/${section}`,
        application: key,
        title,
        rows: application.permissions
          .filter((permission) => permission.section === of)
          .map((permission) => ({ right: `${key}:${permission.key}`, permission })),
      }))
      .filter(({ rows }) => rows.length > 0)
  })
}
