import type { CreateApplication } from '../contract/index.ts'

type Bilingual = { fr: string; en: string }
type Look = Pick<CreateApplication, 'icon' | 'color'>

/** A sample application of the suite; its addresses come when the sample program that stands for it has started. */
export interface SampleApplication extends Look {
  key: string
  name: Bilingual
  description: Bilingual
  permissions: { key: string; name: Bilingual }[]
}

const view = { key: 'view', name: { fr: 'Consulter', en: 'View' } }
const edit = { key: 'edit', name: { fr: 'Modifier', en: 'Edit' } }
const right = (key: string, fr: string, en: string) => ({ key, name: { fr, en } })

function application(
  key: string,
  [fr, en]: [string, string],
  [frDescription, enDescription]: [string, string],
  look: Look,
  permissions: SampleApplication['permissions'],
): SampleApplication {
  return { key, name: { fr, en }, description: { fr: frDescription, en: enDescription }, ...look, permissions }
}

/** The one that is told apart as the sample of a relying party, with a secret of its own. */
export const workshopKey = 'atelier'

/** The applications of the sample suite. */
export const sampleApplications: SampleApplication[] = [
  application(
    'chantiers',
    ['Chantiers', 'Worksites'],
    ['Bons de travail, équipes et heures', 'Work orders, crews and hours'],
    { icon: 'tools', color: 'rust' },
    [
      view,
      edit,
      right('hours', 'Saisir les heures', 'Enter hours'),
      right('close', 'Clore un chantier', 'Close a site'),
    ],
  ),
  application(
    'devis',
    ['Devis', 'Quotes'],
    ['Chiffrer, envoyer, faire signer', 'Price, send, have signed'],
    { icon: 'calculator', color: 'blue' },
    [view, edit, right('discount', 'Accorder une remise', 'Give a discount')],
  ),
  application(
    'facturation',
    ['Facturation', 'Invoicing'],
    ['Factures, avoirs et relances', 'Invoices, credit notes and reminders'],
    { icon: 'invoice', color: 'violet' },
    [view, edit, right('cancel', 'Annuler une facture', 'Cancel an invoice')],
  ),
  application(
    'planning',
    ['Planning', 'Schedule'],
    ['Qui est où, cette semaine', 'Who is where this week'],
    { icon: 'calendar', color: 'teal' },
    [view, edit],
  ),
  application(
    'contacts',
    ['Contacts', 'Contacts'],
    ['Clients, fournisseurs, sous-traitants', 'Customers, suppliers, subcontractors'],
    { icon: 'contacts', color: 'red' },
    [view, edit],
  ),
  application(
    'documents',
    ['Documents', 'Documents'],
    ['Plans et pièces de marché', 'Plans and contract papers'],
    { icon: 'folder', color: 'slate' },
    [view, edit],
  ),
  application(
    'paie',
    ['Paie', 'Payroll'],
    ['Variables et bulletins', 'Variables and payslips'],
    { icon: 'coins', color: 'green' },
    [view, edit],
  ),
  application(
    'pilotage',
    ['Pilotage', 'Overview'],
    ['Marges et avancement', 'Margins and progress'],
    { icon: 'chart', color: 'pine' },
    [view],
  ),
  application(
    'stocks',
    ['Stocks', 'Stock'],
    ['Quincaillerie, panneaux, seuils', 'Hardware, panels, thresholds'],
    { icon: 'box', color: 'ochre' },
    [view, edit],
  ),
  application(
    'tournees',
    ['Tournées', 'Rounds'],
    ['Livraisons et retours', 'Deliveries and returns'],
    { icon: 'truck', color: 'olive' },
    [view, edit],
  ),
  application(
    'alertes',
    ['Alertes', 'Alerts'],
    ['Prévenir toute une commune', 'Warn a whole town'],
    { icon: 'bell', color: 'red' },
    [view, right('prepare', 'Préparer une alerte', 'Prepare an alert'), right('trigger', 'Déclencher', 'Trigger')],
  ),
  application(
    workshopKey,
    ['Atelier d’essai', 'Workshop'],
    ['Ce qu’une application apprend de vous', 'What an application learns of you'],
    { icon: 'settings', color: 'slate' },
    [right('use', 'Utiliser', 'Use')],
  ),
]

/** Every permission of these applications, as groups hold them. */
export function permissionsOf(...keys: string[]): `${string}:${string}`[] {
  return sampleApplications
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, permissions }) => permissions.map((permission) => `${key}:${permission.key}` as const))
}
