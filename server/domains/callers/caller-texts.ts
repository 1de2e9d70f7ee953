import type { Texts } from '../../platform/language/index.ts'

/** What the desk is told about calls, what callers are sent, and how the journals tell it. */
export const callerTexts: Texts = {
  en: {
    'problem.verifyFirst.title': 'Verify the caller first',
    'problem.verifyFirst.detail': 'Call them back, send a code and have them read it to you. Then this is possible.',
    'problem.callerVerified.title': 'The caller is verified already',
    'problem.callerVerified.detail': 'No other code is needed in this call.',
    'problem.callerCodesSpent.title': 'No more codes in this call',
    'problem.callerCodesSpent.detail': 'Three codes were sent. End this call; later, open the card again.',
    'problem.callerCounterClosed.title': 'The counter of this organization is closed',
    'problem.callerCounterClosed.detail': 'Nobody of this organization can sign in until it is open again.',
    'field.callerNotReached': 'No code can be sent to this person this way.',
    'field.callerCodeWrong': 'This code is not right, or no longer. Each works once, for 10 minutes.',
    'field.callerNoLink':
      'No link can be sent to this person: there is no address, or the account is not open to sign in.',
    'letter.callerCode.subject': 'Your code for the telephone call',
    'letter.callerCode.title': 'Your code for the telephone call',
    'letter.callerCode.body':
      'Hello {{name}},\n\n{{provider}} has you on the telephone. Read this code to them: it shows that it is you. It works once, within 10 minutes.',
    'letter.callerCode.after':
      'You are not on the telephone with {{provider}}? Then tell this code to nobody, and tell an administrator of {{organization}}. Nobody will ever ask you for your password.',
    'sms.callerCode':
      '{{code}}: read this code to {{provider}}, who has you on the telephone. You are not calling? Tell it to nobody.',
    'journal.callers.search': '{actor} looked for a caller',
    'label.callers.search': 'Looked for',
    'journal.desk.look': '{actor} opened the card of {target}',
    'journal.desk.verify': '{actor} verified on the telephone that it was {target}',
    'journal.desk.resetLink': '{actor} had a link to choose a password sent to {target}',
    'journal.desk.unlock': '{actor} unblocked the sign-in of {target}',
  },
  fr: {
    'problem.verifyFirst.title': 'Vérifiez d’abord l’appelant',
    'problem.verifyFirst.detail':
      'Rappelez cette personne, envoyez-lui un code et demandez-lui de le lire. Ce sera alors possible.',
    'problem.callerVerified.title': 'L’appelant est déjà vérifié',
    'problem.callerVerified.detail': 'Cet appel ne demande pas d’autre code.',
    'problem.callerCodesSpent.title': 'Plus de code pour cet appel',
    'problem.callerCodesSpent.detail':
      'Trois codes ont été envoyés. Terminez cet appel\u00a0; vous pourrez rouvrir la fiche plus tard.',
    'problem.callerCounterClosed.title': 'Le guichet de cette organisation est fermé',
    'problem.callerCounterClosed.detail':
      'Personne de cette organisation ne peut se connecter tant qu’il n’est pas rouvert.',
    'field.callerNotReached': 'Aucun code ne peut être envoyé à cette personne de cette façon.',
    'field.callerCodeWrong':
      'Ce code n’est pas le bon, ou ne l’est plus. Chaque code sert une seule fois, pendant 10 minutes.',
    'field.callerNoLink':
      'Aucun lien ne peut être envoyé à cette personne\u00a0: elle n’a pas d’adresse, ou son compte ne permet pas de se connecter.',
    'letter.callerCode.subject': 'Votre code pour l’appel téléphonique',
    'letter.callerCode.title': 'Votre code pour l’appel téléphonique',
    'letter.callerCode.body':
      'Bonjour {{name}},\n\n{{provider}} est au téléphone avec vous. Lisez-lui ce code\u00a0: il montre que c’est bien vous. Il est valable une seule fois, pendant 10 minutes.',
    'letter.callerCode.after':
      'Vous n’êtes pas au téléphone avec {{provider}}\u00a0? Alors ne donnez ce code à personne et prévenez un administrateur de {{organization}}. Personne ne vous demandera jamais votre mot de passe.',
    'sms.callerCode':
      '{{code}}\u00a0: lisez ce code à {{provider}}, au téléphone avec vous. Vous n’appelez pas\u00a0? Ne le donnez à personne.',
    'journal.callers.search': '{actor} a cherché un appelant',
    'label.callers.search': 'Recherche',
    'journal.desk.look': '{actor} a ouvert la fiche de {target}',
    'journal.desk.verify': '{actor} a vérifié au téléphone qu’il s’agissait de {target}',
    'journal.desk.resetLink': '{actor} a fait envoyer à {target} un lien pour choisir un mot de passe',
    'journal.desk.unlock': '{actor} a débloqué la connexion de {target}',
  },
}
