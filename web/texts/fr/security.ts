import type { Catalog } from '../catalog.ts'
import type en from '../en/security.ts'

export default {
  devices: {
    unknown: 'Navigateur inconnu',
    on: '{{browser}} sur {{system}}',
    here: 'Cet appareil',
    now: 'actif en ce moment',
    seen: 'dernière activité {{when}}',
    since: 'connecté {{when}}',
    end: 'Déconnecter',
    endLabel: 'Déconnecter : {{device}}',
  },
  factors: {
    kinds: {
      totp: 'Application d’authentification',
      email: 'Code par e-mail',
      sms: 'Code par SMS',
      passkey: 'Clé d’accès',
    },
    added: 'depuis le {{date}}',
    used: 'dernier usage {{when}}',
    neverUsed: 'aucun usage pour l’instant',
    remove: 'Retirer',
    removeLabel: 'Retirer : {{factor}}',
  },
} as const satisfies Catalog<typeof en>
