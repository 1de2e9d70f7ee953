import type { Catalog } from '../catalog.ts'
import type en from '../en/factors.ts'

export default {
  code: {
    label: 'Code à six chiffres',
    missing: 'Saisissez les six chiffres du code.',
  },
  totp: {
    scan: 'Ouvrez votre application d’authentification, choisissez «\u00a0ajouter un compte\u00a0» et visez cette image.',
    image: 'Image à viser avec l’application d’authentification',
    noApp:
      'Pas encore d’application\u202f? Le magasin de votre téléphone en propose de gratuites\u00a0: cherchez «\u00a0authentification\u00a0».',
    cannotScan: 'Impossible de viser l’image\u202f? Saisissez cette clé dans l’application\u00a0:',
    open: 'Ouvrir l’application de ce téléphone',
    copyKey: 'Copier la clé',
    confirm: 'Saisissez ensuite le code que l’application affiche',
    submit: 'Vérifier et ajouter',
  },
  received: {
    email: 'Nous envoyons un code à {{hint}}. Il peut mettre une minute\u202f; regardez aussi dans les indésirables.',
    sms: 'Nous envoyons un code au numéro {{hint}}. Il peut mettre une minute.',
    submit: 'Vérifier et ajouter',
  },
  sending: {
    again: 'Envoyer un autre code',
    againIn_one: 'Code envoyé. Un autre possible dans {{count}} seconde',
    againIn_many: 'Code envoyé. Un autre possible dans {{count}} secondes',
    againIn_other: 'Code envoyé. Un autre possible dans {{count}} secondes',
    waitFor_one: 'Un code vient d’être envoyé. Un autre dans {{count}} seconde',
    waitFor_many: 'Un code vient d’être envoyé. Un autre dans {{count}} secondes',
    waitFor_other: 'Un code vient d’être envoyé. Un autre dans {{count}} secondes',
    sent: 'Le code est envoyé.',
    sentAgain: 'Un nouveau code vient d’être envoyé. Le précédent ne sert plus.',
    wait: 'Envoi du code…',
  },
  passkey: {
    message:
      'Votre appareil demande votre empreinte, votre visage ou son propre code. Rien à retenir, rien à recopier.',
    name: 'Nom de cette clé d’accès',
    nameHelp: 'Pour la reconnaître plus tard\u00a0: l’appareil ou la clé qui la porte.',
    nameDefault: 'Cet appareil',
    nameMissing: 'Donnez un nom à la clé d’accès.',
    submit: 'Créer la clé d’accès',
    refused: 'Rien n’a été confirmé. Réessayez, ou utilisez un autre moyen.',
    known: 'Cet appareil a déjà une clé d’accès pour ce compte.',
    unsupported: 'Ce navigateur ne sait pas utiliser les clés d’accès.',
    failed: 'La clé d’accès n’a pas pu servir ici. Réessayez, ou utilisez un autre moyen.',
  },
  recovery: {
    message:
      'Sans votre téléphone ou votre appareil, chacun de ces codes vous ouvre la porte une fois. Ils ne s’affichent que maintenant\u00a0: rangez-les tout de suite.',
    list: 'Codes de secours',
    copy: 'Copier',
    copied: 'Copié',
    download: 'Télécharger',
    print: 'Imprimer',
    fileName: 'guichet-codes-de-secours.txt',
    fileTitle: 'Guichet\u00a0: codes de secours',
    fileFor: 'Codes de secours de {{name}}',
    fileUse: 'Chaque code sert une seule fois. Gardez-les en lieu sûr.',
    stored: 'J’ai rangé ces codes',
    storedMissing: 'Rangez d’abord les codes, puis cochez cette case.',
    done: 'Continuer',
  },
  tooMany: 'Trop d’essais. Patientez avant de réessayer.',
  tooManyMinutes_one: 'Trop d’essais. Réessayez dans une minute.',
  tooManyMinutes_many: 'Trop d’essais. Réessayez dans {{count}} minutes.',
  tooManyMinutes_other: 'Trop d’essais. Réessayez dans {{count}} minutes.',
} as const satisfies Catalog<typeof en>
