import { permissionsOf } from './sample-applications.ts'
import type { Caller } from './sample-caller.ts'

const ref = (written: string) => {
  const [application = '', permission = ''] = written.split(':', 2)
  return { application, permission }
}

const group = (name: string, description: string, ...permissions: string[]) => ({
  name,
  description,
  permissions: permissions.map(ref),
})

const templates = [
  {
    name: 'Revendeur',
    description: 'Le portail des partenaires\u00a0: l’éditeur décide',
    content: {
      isDecidedByProvider: true,
      applications: [{ key: 'contacts', modes: { view: 'view', edit: 'view' } }],
      groups: [
        group('Vente', 'Devis et commandes', ...permissionsOf('devis', 'documents')),
        group('Technique', 'Mesures, pose et service', ...permissionsOf('planning', 'tournees', 'stocks')),
      ],
      settings: { listsOnlyWithAccess: true },
    },
  },
  {
    name: 'Collectivité',
    description: 'Alertes à la population, second facteur obligatoire',
    content: {
      applications: [{ key: 'alertes', enabled: true }],
      groups: [group('Agents', 'Bureau et planning', ...permissionsOf('documents', 'planning'))],
      settings: { secondFactor: 'required' },
    },
  },
]

const rule = {
  name: 'Documents pour les gens de la maison',
  kinds: ['user.rights'],
  permissions: ['documents:view', 'planning:view'],
  ownDomainOnly: true,
}

/** Makes what the vendor's people begin with: templates for new counters, and a rule that approves safe cases alone. */
export async function addTemplates(administrator: Caller): Promise<void> {
  for (const template of templates) await administrator.post('/provider/organization-templates', template)
  await administrator.post('/provider/ticket-rules', rule)
}
