import type { Catalog } from '../catalog.ts'
import type en from '../en/mailSettings.ts'

export default {
  title: 'Réglages',
  subtitle: 'Ce que vous réglez ici vaut pour tous les e-mails de {{organization}}.',
  failed: 'Les réglages de la messagerie n’ont pas pu être lus',
  retry: 'Réessayer',
  messages: 'Messages envoyés et en attente',
  forbidden: {
    title: 'Seuls les administrateurs voient les réglages',
    message: 'Adressez-vous à un administrateur de votre organisation si quelque chose doit changer.',
  },
  none: {
    title: 'Pas encore de serveur d’envoi',
    text: 'D’ici là, personne ne peut envoyer d’e-mail depuis les applications. Choisissez votre fournisseur pour commencer.',
  },
  server: {
    title: 'Serveur d’envoi',
    serves_one: 'sert à un compte de messagerie',
    serves_many: 'sert à {{count}} de comptes de messagerie',
    serves_other: 'sert à {{count}} comptes de messagerie',
    provider: 'Votre fournisseur de messagerie',
    other: 'Autre serveur',
    moreProviders: 'Autres fournisseurs',
    host: 'Serveur',
    port: 'Port',
    encryption: 'Chiffrement',
    encryptions: { tls: 'TLS', starttls: 'STARTTLS', none: 'Aucun' },
    inClear:
      'Sans chiffrement, les messages et les mots de passe peuvent être lus en chemin. Seulement pour un serveur de votre propre réseau.',
  },
  find: {
    address: 'Ou partez de votre adresse',
    placeholder: 'prenom.nom@commune.example',
    action: 'Trouver les réglages',
    found: 'Trouvé pour {{address}}\u00a0:',
    place: '{{host}}, port {{port}}, {{encryption}}',
    sources: {
      known: 'fournisseur connu',
      autoconfig: 'indiqué par votre domaine',
      srv: 'indiqué par votre domaine',
    },
    use: 'Reprendre',
    used: 'Repris',
    nothing:
      'Rien trouvé pour {{address}}. Demandez le serveur, le port et le chiffrement à qui s’occupe de votre messagerie.',
  },
  clear: {
    title: 'Envoyer sans chiffrement\u202f?',
    message:
      'Tout passe en clair entre Guichet et ce serveur\u00a0: quiconque se trouve en chemin peut lire les messages et les mots de passe. À réserver à un serveur de votre propre réseau qui ne sait pas faire mieux.',
    confirm: 'Envoyer sans chiffrement',
    cancel: 'Garder le chiffrement',
  },
  signIn: {
    title: 'Comment chacun s’y identifie',
    ways: {
      own: {
        label: 'Chacun avec son mot de passe',
        meaning: 'Chaque personne donne une fois le mot de passe de sa boîte.',
      },
      oauth: {
        label: 'Chacun avec sa boîte connectée',
        meaning: 'Chaque personne se connecte une fois chez Microsoft ou Google. Aucun mot de passe n’est gardé ici.',
      },
      shared: {
        label: 'Un compte pour tous',
        meaning: 'Le compte de l’organisation envoie pour tout le monde. Personne n’a rien à faire.',
      },
      none: {
        label: 'Sans identification',
        meaning: 'Le serveur accepte les messages d’ici sans mot de passe. Rare.',
      },
    },
    advice: {
      microsoft:
        'Pour la plupart des comptes, Microsoft n’accepte plus les mots de passe habituels à l’envoi\u00a0: choisissez la boîte connectée.',
      google:
        'Google n’accepte que la boîte connectée, ou un mot de passe d’application que chaque personne crée elle-même.',
    },
    nameFrom: 'Chacun s’y identifie par',
    nameFromHint: 'Recopié dans le compte de messagerie de chacun\u202f; on peut le changer pour une personne.',
    names: { email: 'E-mail', signInName: 'Code de connexion' },
  },
  account: {
    name: 'Compte du serveur',
    password: 'Mot de passe',
    forTests: 'Seulement pour les essais faits ici. Vide\u00a0: ils se font avec votre propre compte de messagerie.',
    kept: 'Gardé chiffré, jamais réaffiché. Laissez vide pour ne pas le changer.',
    fresh: 'Gardé chiffré, jamais réaffiché.',
    again:
      'Le serveur a changé\u00a0: tapez à nouveau le mot de passe. Il n’est envoyé qu’au serveur pour lequel il a été donné.',
    forget: 'L’oublier',
    forgotten: 'Le mot de passe sera oublié à l’enregistrement.',
    undoForget: 'Le garder',
  },
  sender: {
    title: 'Expéditeur',
    name: 'Nom d’expéditeur par défaut',
    address: 'Adresse d’expéditeur par défaut',
    addressHint: 'Pour qui n’a pas d’adresse à soi.',
    replyTo: 'Répondre à',
    replyToPlaceholder: 'L’adresse de chaque personne',
  },
  limits: {
    title: 'Limites',
    summary: '{{perPerson}} messages par personne et par heure, {{megabytes}} Mo de pièces jointes',
    messagesPerPersonPerHour: 'Messages par personne et par heure',
    messagesPerOrganizationPerHour: 'Messages par heure, tous ensemble',
    recipientsPerMessage: 'Destinataires d’un message',
    attachmentsMegabytes: 'Pièces jointes d’un message, en Mo',
    hint: 'Elles évitent que votre adresse passe pour une source de courrier indésirable. Votre fournisseur peut en avoir de plus basses.',
  },
  oauth: {
    title: 'Inscription chez le fournisseur',
    intro:
      'Pour que chacun puisse connecter sa boîte, votre fournisseur doit connaître ce site. Cela se fait une seule fois.',
    provider: 'Fournisseur',
    providers: { microsoft: 'Microsoft', google: 'Google', other: 'Autre' },
    redirectUri: 'Adresse de retour à donner au fournisseur',
    clientId: 'Identifiant client',
    clientSecret: 'Secret client',
    tenant: 'Annuaire (tenant)',
    tenantHint: 'Vide\u00a0: les personnes de tout annuaire.',
    authorizationEndpoint: 'Adresse d’autorisation',
    tokenEndpoint: 'Adresse des jetons',
    scope: 'Étendue (scope)',
    steps: 'Comment l’obtenir chez {{provider}}',
    microsoftSteps: {
      open: 'Ouvrez entra.microsoft.com en administrateur, puis «\u00a0Inscriptions d’applications\u00a0» et «\u00a0Nouvelle inscription\u00a0».',
      name: 'Donnez-lui le nom de ce site. Comme adresse de retour (URI de redirection), choisissez «\u00a0Web\u00a0» et collez l’adresse ci-dessus.',
      permission:
        'Dans «\u00a0API autorisées\u00a0», ajoutez «\u00a0SMTP.Send\u00a0» d’Office 365 Exchange Online, puis accordez-le pour tous.',
      secret: 'Dans «\u00a0Certificats et secrets\u00a0», créez un secret client et recopiez aussitôt sa valeur ici.',
      ids: 'Recopiez ici «\u00a0ID d’application (client)\u00a0» et «\u00a0ID de l’annuaire (locataire)\u00a0».',
    },
    googleSteps: {
      open: 'Ouvrez console.cloud.google.com, créez un projet et activez l’API Gmail.',
      screen:
        'Remplissez l’écran de consentement en «\u00a0Interne\u00a0»\u00a0: seuls vos agents pourront alors se connecter.',
      permission: 'Ajoutez-y l’étendue https://mail.google.com/.',
      client:
        'Dans «\u00a0Identifiants\u00a0», créez un ID client OAuth pour une «\u00a0Application Web\u00a0» et collez l’adresse ci-dessus comme URI de redirection.',
      ids: 'Recopiez ici l’ID client et le code secret du client.',
    },
  },
  test: {
    useConnection: 'Passer à la connexion {{provider}}',
    connect: 'Se connecter avec {{provider}}',
    saveFirst: 'Enregistrez d’abord\u00a0: chacun pourra ensuite connecter sa boîte.',
  },
  waiting: {
    password_one: 'Une personne ne peut pas encore envoyer, le plus souvent faute de mot de passe de messagerie.',
    password_many:
      '{{count}} de personnes ne peuvent pas encore envoyer, le plus souvent faute de mot de passe de messagerie.',
    password_other:
      '{{count}} personnes ne peuvent pas encore envoyer, le plus souvent faute de mot de passe de messagerie.',
    connection_one: 'Une personne ne peut pas encore envoyer, le plus souvent faute d’avoir connecté sa boîte.',
    connection_many:
      '{{count}} de personnes ne peuvent pas encore envoyer, le plus souvent faute d’avoir connecté leur boîte.',
    connection_other:
      '{{count}} personnes ne peuvent pas encore envoyer, le plus souvent faute d’avoir connecté leur boîte.',
    write: 'Leur écrire',
    done_one: 'C’est fait\u00a0: un message part vers une personne.',
    done_many: 'C’est fait\u00a0: un message part vers {{count}} de personnes.',
    done_other: 'C’est fait\u00a0: un message part vers {{count}} personnes.',
    others: 'Les autres n’ont pas encore d’adresse, ou n’ont jamais ouvert leur compte.',
    nobody: 'Personne n’a pu être prévenu\u00a0: il n’y a pas encore d’adresse où écrire.',
  },
  problems: {
    port: 'Un nombre de 1 à 65535.',
    host: 'Indiquez le nom du serveur.',
    encryption: 'Choisissez comment l’échange est chiffré.',
    clientId: 'Indiquez l’identifiant client de l’inscription.',
    limit: 'Un nombre de {{min}} à {{max}}.',
  },
  footer: {
    label: 'Ce que fait l’enregistrement',
    all_one: 'Un compte reprendra ces réglages',
    all_many: '{{count}} de comptes reprendront ces réglages',
    all_other: '{{count}} comptes reprendront ces réglages',
    some: '{{taking}} comptes sur {{total}} reprendront ces réglages\u202f; {{own}} ont les leurs',
    fix: 'Quelque chose est encore à corriger ci-dessus.',
    discard: 'Annuler',
    save: 'Enregistrer',
    saved: 'Les réglages de la messagerie sont enregistrés.',
  },
  conflict: {
    title: 'Quelqu’un vient d’enregistrer ces réglages',
    message: 'Rien de vos changements n’est encore enregistré. Entre-temps, ceci a changé\u00a0:',
    both: 'vous l’avez changé aussi',
    keep: 'Garder mes changements',
    discard: 'Prendre les siens',
    fields: {
      preset: 'Fournisseur de messagerie',
      host: 'Serveur',
      port: 'Port',
      encryption: 'Chiffrement',
      authentication: 'Comment chacun s’identifie',
      userName: 'Compte du serveur',
      password: 'Mot de passe',
      userNameFrom: 'Par quoi chacun s’identifie',
      senderName: 'Nom d’expéditeur par défaut',
      senderAddress: 'Adresse d’expéditeur par défaut',
      replyTo: 'Répondre à',
      limits: 'Limites',
      oauth: 'Inscription chez le fournisseur',
    },
  },
} as const satisfies Catalog<typeof en>
