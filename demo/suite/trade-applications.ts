import { application, right, section } from './sample-application.ts'

/** Worksites, quotes, rounds, stock: the trade of builders, resellers and workshops. */
export const tradeApplications = [
  application(
    'chantiers',
    ['Chantiers', 'Worksites'],
    ['Bons de travail, équipes et heures', 'Work orders, crews and hours'],
    { icon: 'tools', color: 'rust' },
    [
      section(
        'work-orders',
        ['Bons de travail', 'Work orders'],
        right('view', 'Consulter', 'View'),
        right('edit', 'Modifier', 'Edit'),
        right('close', 'Clore un chantier', 'Close a site'),
      ),
      section('crews', ['Équipes', 'Crews'], right('hours', 'Saisir les heures', 'Enter hours')),
    ],
  ),
  application(
    'devis',
    ['Devis', 'Quotes'],
    ['Chiffrer, envoyer, faire signer', 'Price, send, have signed'],
    { icon: 'calculator', color: 'blue' },
    [
      section(
        'quotes',
        ['Devis', 'Quotes'],
        right('view', 'Consulter', 'View'),
        right('edit', 'Modifier', 'Edit'),
        right('discount', 'Accorder une remise', 'Give a discount', {
          description: { fr: 'Au-delà de la remise du barème', en: 'Beyond the discount of the price list' },
        }),
      ),
      section(
        'orders',
        ['Commandes', 'Orders'],
        right('orders.view', 'Consulter les commandes', 'View orders'),
        right('orders.send', 'Passer une commande', 'Place an order'),
      ),
    ],
    { maySendMail: true },
  ),
  application(
    'planning',
    ['Planning', 'Schedule'],
    ['Qui est où, cette semaine', 'Who is where this week'],
    { icon: 'calendar', color: 'teal' },
    [section('weeks', ['Semaines', 'Weeks'], right('view', 'Consulter', 'View'), right('edit', 'Modifier', 'Edit'))],
  ),
  application(
    'stocks',
    ['Stocks', 'Stock'],
    ['Quincaillerie, panneaux, seuils', 'Hardware, panels, thresholds'],
    { icon: 'box', color: 'ochre' },
    [section('items', ['Articles', 'Items'], right('view', 'Consulter', 'View'), right('edit', 'Modifier', 'Edit'))],
  ),
  application(
    'tournees',
    ['Tournées', 'Rounds'],
    ['Livraisons et retours', 'Deliveries and returns'],
    { icon: 'truck', color: 'olive' },
    [section('rounds', ['Tournées', 'Rounds'], right('view', 'Consulter', 'View'), right('edit', 'Modifier', 'Edit'))],
  ),
]
