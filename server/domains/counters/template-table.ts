import type { ColumnType, Generated } from 'kysely'
import type { TemplateContent } from '../../../contract/index.ts'

interface OrganizationTemplatesTable {
  organization_id: string
  id: string
  name: string
  description: string | null
  content: ColumnType<TemplateContent, string, string>
  used_by: Generated<number>
  created_at: Generated<Date>
  version: Generated<number>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    organization_templates: OrganizationTemplatesTable
  }
}
