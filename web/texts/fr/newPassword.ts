import type { Catalog } from '../catalog.ts'
import type en from '../en/newPassword.ts'

export default {
  label: 'Nouveau mot de passe',
  hint: 'Plusieurs mots à la suite sont faciles à retenir et difficiles à deviner.',
  strength: 'Solidité\u00a0: {{word}}',
  words: {
    none: 'rien de saisi',
    veryWeak: 'très faible',
    weak: 'faible',
    fair: 'moyenne',
    good: 'bonne',
    veryGood: 'très bonne',
  },
  accepted: 'Ce mot de passe convient.',
  missing: 'Choisissez un nouveau mot de passe.',
} as const satisfies Catalog<typeof en>
