import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and journal sentences of programs' credentials. */
export const connectorTexts: Texts = {
  en: {
    'field.addressRangeInvalid': 'This is not an address or a range. Example: 203.0.113.7 or 203.0.113.0/24.',
    'field.keyAboveConnector': 'The connector itself may not do this, so its key may not either.',
    'field.keyAboveYou': 'You do not have this right yourself: you cannot give it to a key.',
    'field.expiryPassed': 'This date is over. Choose one to come.',
    'effect.connector.key.create': '{{connector}} has a new key, {{name}}',
    'effect.connector.key.revoke': 'The key {{name}} no longer works',
    'effect.connector.secret.create': '{{connector}} has a new client secret; an earlier one no longer works',
    'effect.connector.secret.revoke': 'The client secret of {{connector}} no longer works',
    'journal.connector.key.create': '{actor} made a key for {target}',
    'journal.connector.key.revoke': '{actor} revoked a key of {target}',
    'journal.connector.secret.create': '{actor} made a client secret for {target}',
    'journal.connector.secret.revoke': '{actor} revoked the client secret of {target}',
    'label.keyName': 'Key',
    'label.keyPrefix': 'Begins with',
    'label.expiresAt': 'Expires',
  },
  fr: {
    'field.addressRangeInvalid': 'Ce n’est ni une adresse ni une plage. Exemple\u00a0: 203.0.113.7 ou 203.0.113.0/24.',
    'field.keyAboveConnector': 'Le connecteur lui-même n’a pas ce droit, sa clé ne peut donc pas l’avoir.',
    'field.keyAboveYou': 'Vous n’avez pas ce droit vous-même\u00a0: vous ne pouvez pas le donner à une clé.',
    'field.expiryPassed': 'Cette date est passée. Choisissez-en une à venir.',
    'effect.connector.key.create': '{{connector}} a une nouvelle clé, {{name}}',
    'effect.connector.key.revoke': 'La clé {{name}} ne fonctionne plus',
    'effect.connector.secret.create': '{{connector}} a un nouveau secret client\u00a0; le précédent ne fonctionne plus',
    'effect.connector.secret.revoke': 'Le secret client de {{connector}} ne fonctionne plus',
    'journal.connector.key.create': '{actor} a créé une clé pour {target}',
    'journal.connector.key.revoke': '{actor} a révoqué une clé de {target}',
    'journal.connector.secret.create': '{actor} a créé un secret client pour {target}',
    'journal.connector.secret.revoke': '{actor} a révoqué le secret client de {target}',
    'label.keyName': 'Clé',
    'label.keyPrefix': 'Commence par',
    'label.expiresAt': 'Expire',
  },
}
