import type { Catalog } from '../catalog.ts'
import type en from '../en/mailTest.ts'

export default {
  title: 'Essai',
  to: 'Adresse de l’essai',
  start: 'Essayer',
  again: 'Réessayer',
  stale: 'avant vos changements',
  idle: {
    title: 'Un vrai message est envoyé',
    text: 'Vous voyez ici chaque étape, et que faire si l’une d’elles échoue.',
  },
  running: {
    title: 'Essai en cours',
    text: 'Échange avec {{host}}…',
    anyServer: 'Échange avec le serveur de messagerie…',
  },
  sent: {
    title: 'Le message est parti',
    own: 'Le serveur l’a accepté en {{took}}. Regardez votre boîte\u00a0: il doit y être dans la minute.',
    other: 'Le serveur l’a accepté en {{took}}. Il doit arriver chez {{to}} dans la minute.',
  },
  refused: 'L’essai n’a pas commencé',
  next: 'À faire\u00a0:',
  steps: 'Étapes de l’essai',
  step: {
    find: { todo: 'Trouver le serveur', done: 'Serveur trouvé', failed: 'Serveur pas joint' },
    encrypt: { todo: 'Chiffrer l’échange', done: 'Échange chiffré', failed: 'Échange pas chiffré' },
    signIn: { todo: 'Donner le mot de passe', done: 'Mot de passe accepté', failed: 'Mot de passe refusé' },
    connect: { todo: 'S’identifier', done: 'Identification acceptée', failed: 'Identification refusée' },
    accept: { todo: 'Remettre le message', done: 'Message accepté', failed: 'Message refusé' },
  },
  state: {
    waiting: 'attend son tour',
    running: 'en cours…',
    notTried: 'pas essayé',
    skipped: 'pas nécessaire',
    inClear: 'en clair, comme choisi',
    for: 'pour {{to}}',
    encrypted: '{{detail}}, certificat valable',
  },
  details: 'Détails techniques',
  serverSaid: 'Réponse du serveur',
  serverSilent: 'Le serveur n’a rien répondu.',
  took: 'Durée',
  code: 'Code pour l’assistance',
} as const satisfies Catalog<typeof en>
