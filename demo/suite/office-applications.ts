import { application, right, section } from './sample-application.ts'

// F7: what the portal's own back office decides is shown here and changed there.
const managedIn = {
  name: { fr: 'Espace Contacts', en: 'Contacts back office' },
  url: 'https://contacts.kerlann.example/administration',
}

/** Invoices, payroll, contacts, documents: the office of everybody. */
export const officeApplications = [
  application(
    'facturation',
    ['Facturation', 'Invoicing'],
    ['Factures, avoirs et relances', 'Invoices, credit notes and reminders'],
    { icon: 'invoice', color: 'violet' },
    [
      section(
        'invoices',
        ['Factures', 'Invoices'],
        right('view', 'Consulter', 'View'),
        right('edit', 'Modifier', 'Edit'),
        right('cancel', 'Annuler une facture', 'Cancel an invoice'),
      ),
    ],
  ),
  application(
    'contacts',
    ['Contacts', 'Contacts'],
    ['Clients, fournisseurs, sous-traitants', 'Customers, suppliers, subcontractors'],
    { icon: 'contacts', color: 'red' },
    [
      section(
        'cards',
        ['Fiches', 'Cards'],
        right('view', 'Consulter', 'View', { managedIn }),
        right('edit', 'Modifier', 'Edit', { managedIn }),
      ),
    ],
  ),
  application(
    'documents',
    ['Documents', 'Documents'],
    ['Plans et pièces de marché', 'Plans and contract papers'],
    { icon: 'folder', color: 'slate' },
    [section('papers', ['Pièces', 'Papers'], right('view', 'Consulter', 'View'), right('edit', 'Modifier', 'Edit'))],
  ),
  application(
    'paie',
    ['Paie', 'Payroll'],
    ['Variables et bulletins', 'Variables and payslips'],
    { icon: 'coins', color: 'green' },
    [
      section(
        'payslips',
        ['Bulletins', 'Payslips'],
        right('view', 'Consulter', 'View'),
        right('edit', 'Modifier', 'Edit'),
      ),
    ],
  ),
  application(
    'pilotage',
    ['Pilotage', 'Overview'],
    ['Marges et avancement', 'Margins and progress'],
    { icon: 'chart', color: 'pine' },
    [section('figures', ['Chiffres', 'Figures'], right('view', 'Consulter', 'View'))],
  ),
  application(
    'badges',
    ['Badges', 'Badges'],
    ['Portes et dépôts', 'Doors and depots'],
    { icon: 'box', color: 'ochre' },
    [
      section(
        'doors',
        ['Portes', 'Doors'],
        // F9: whoever decides sets it by hand on the console of the badges, and says that it is done.
        right('depot', 'Ouvrir le dépôt', 'Open the depot', {
          mode: 'request',
          managedIn: { name: { fr: 'Console des badges', en: 'Badge console' }, url: null },
        }),
      ),
    ],
    { isChosen: true },
  ),
]
