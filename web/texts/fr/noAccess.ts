import type { Catalog } from '../catalog.ts'
import type en from '../en/noAccess.ts'

export default {
  title: 'Vous n’avez pas accès à {{name}}',
  message: 'Votre compte n’a aucun droit dans cette application.',
  ask: 'À qui vous adresser dans votre organisation\u00a0:',
  nobody: 'Adressez-vous à un administrateur de votre organisation.',
  later: 'Dès que cet accès vous est donné, ouvrez l’application depuis «\u00a0Mes applications\u00a0».',
  unknownTitle: 'Cette application n’existe pas',
  unknown: 'Son adresse comporte peut-être une erreur, ou elle a été retirée.',
  home: 'Revenir à mes applications',
} as const satisfies Catalog<typeof en>
