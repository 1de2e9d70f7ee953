export default {
  devices: {
    unknown: 'Unknown browser',
    on: '{{browser}} on {{system}}',
    here: 'This device',
    now: 'active now',
    seen: 'last active {{when}}',
    since: 'signed in {{when}}',
    end: 'Sign out',
    endLabel: 'Sign out: {{device}}',
  },
  factors: {
    kinds: {
      totp: 'Authenticator app',
      email: 'Code by e-mail',
      sms: 'Code by SMS',
      passkey: 'Passkey',
    },
    added: 'since {{date}}',
    used: 'last used {{when}}',
    neverUsed: 'not used yet',
    remove: 'Remove',
    removeLabel: 'Remove: {{factor}}',
  },
} as const
