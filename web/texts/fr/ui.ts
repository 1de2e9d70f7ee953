import type { Catalog } from '../catalog.ts'
import type en from '../en/ui.ts'

export default {
  optional: 'facultatif',
  close: 'Fermer',
  cancel: 'Annuler',
  remove: 'Retirer {{name}}',
  clear: 'Effacer',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  choose: 'Choisir…',
  search: 'Chercher',
  nothingFound: 'Aucun résultat.',
  create: 'Créer «\u00a0{{name}}\u00a0»',
  add: 'Ajouter',
  less: 'Moins',
  more: 'Plus',
  copy: 'Copier',
  copied: 'Copié',
  copyNamed: 'Copier\u00a0: {{name}}',
  wait: 'Un instant…',
  notifications: 'Messages',
} as const satisfies Catalog<typeof en>
