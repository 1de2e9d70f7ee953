import type { Catalog } from '../catalog.ts'
import type en from '../en/rights.ts'

export default {
  words: {
    give: 'Donner',
    given: 'Donné',
    added: 'Donner',
    dated: 'Autre fin',
    removed: 'Retirer',
    view: 'Voir seulement',
  },
  detail: {
    group: 'par le groupe {{name}}',
    single: 'donné aussi à la personne{{dates}}',
    from: 'à partir du {{date}}',
    until: 'jusqu’au {{date}}',
    other: 'seule une personne qui a ce droit peut le donner',
    elsewhere: 'géré dans l’application',
    managedIn: 'géré dans',
  },
  window: {
    of: 'Droits de {{name}}',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    retry: 'Réessayer',
    nothing: 'Rien n’est changé.',
    saved: 'Droits de {{name}} enregistrés\u00a0: {{application}}',
    rival:
      'Quelqu’un a modifié ce compte entre-temps. Ses droits actuels sont affichés\u00a0: vérifiez, puis enregistrez de nouveau.',
  },
  end: { button: 'Date de fin\u00a0: {{name}}', label: 'Dernier jour', clear: 'Sans fin' },
} as const satisfies Catalog<typeof en>
