import type { Catalog } from '../catalog.ts'
import type en from '../en/palette.ts'

export default {
  label: 'Aller à un écran ou à une personne',
  placeholder: 'Un écran, un nom, un code de connexion…',
  screens: 'Écrans',
  people: 'Personnes',
  newUser: 'Nouvel utilisateur',
  ask: 'Poser une question à {{provider}}',
  nothing: 'Rien ne correspond à «\u00a0{{search}}\u00a0».',
  hint: 'Tapez au moins deux lettres pour trouver une personne.',
} as const satisfies Catalog<typeof en>
