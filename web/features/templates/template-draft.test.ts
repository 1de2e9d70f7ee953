import { describe, expect, it } from 'vitest'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { blankGroup, draftOfTemplate, missingFields, templateBody } from './template-draft.ts'

const template: OrganizationTemplate = {
  id: '0193d1f0-0000-7000-8000-000000000001',
  name: 'Mairie',
  description: null,
  content: {
    isDecidedByProvider: true,
    applications: [
      { key: 'devis', enabled: true, modes: {} },
      { key: 'paie', enabled: null, modes: { view: 'request' } },
    ],
    groups: [
      {
        name: 'Accueil',
        description: null,
        permissions: [{ application: 'devis', permission: 'view' }],
        isForAdministrators: false,
      },
    ],
    settings: { passwordMinLength: 14 },
  },
  usedBy: 2,
  version: 1,
}

describe('M2: the drawer of a template', () => {
  it('M2: what it does not show is not lost when it is saved', () => {
    const { name, description, content } = template
    expect(templateBody(draftOfTemplate(template), template)).toEqual({ name, description, content })
  })

  it('M2: an application that is as declared again is left out', () => {
    const { content } = templateBody({ ...draftOfTemplate(template), enabled: {} }, template)
    expect(content.applications.map(({ key }) => key)).toEqual(['paie'])
  })

  it('M2: a name is missing of the template and of a group', () => {
    expect(missingFields({ ...draftOfTemplate(null), groups: [blankGroup] })).toEqual(['name', 'content/groups/0/name'])
  })
})
