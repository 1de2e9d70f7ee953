import type { Catalog } from '../catalog.ts'
import type en from '../en/rights.ts'

export default {
  words: {
    give: 'Donner',
    given: 'Donné',
    added: 'Donner',
    dated: 'Autre fin',
    removed: 'Retirer',
    request: 'Demander',
    view: 'Voir seulement',
  },
  detail: {
    group: 'par le groupe {{name}}',
    single: 'donné aussi à la personne{{dates}}',
    from: 'à partir du {{date}}',
    until: 'jusqu’au {{date}}',
    request: 'l’éditeur décide\u202f; demandez-lui',
    other: 'seule une personne qui a ce droit peut le donner',
    elsewhere: 'géré dans l’application',
    managedIn: 'géré dans',
  },
  end: { button: 'Date de fin\u00a0: {{name}}', label: 'Dernier jour', clear: 'Sans fin' },
} as const satisfies Catalog<typeof en>
