import type { Catalog } from '../catalog.ts'
import type en from '../en/invitations.ts'

export default {
  back: 'Utilisateurs',
  title: 'Invitations en attente',
  count_one: '{{count}} invitation',
  count_many: '{{count}} invitations',
  count_other: '{{count}} invitations',
  by: 'à la demande de {{name}}',
  waiting: 'En attente',
  sending: 'Envoi en cours',
  expired: 'Expirée',
  sent: 'envoyée {{when}}',
  until: 'expire le {{date}}',
  expiredOn: 'expirée le {{date}}',
  resend: 'Renvoyer',
  resendLabel: 'Renvoyer l’invitation de {{name}}',
  cancel: 'Annuler',
  cancelLabel: 'Annuler l’invitation de {{name}}',
  resent: 'Invitation de {{name}} renvoyée',
  cancelled: 'Invitation de {{name}} annulée',
  none: 'Aucune invitation en attente.',
  noneText: 'Toutes les personnes invitées ont choisi leur mot de passe.',
  noneBack: 'Retour aux utilisateurs',
  failed: 'Les invitations n’ont pas pu être chargées',
  retry: 'Réessayer',
  more: 'Afficher la suite',
} as const satisfies Catalog<typeof en>
