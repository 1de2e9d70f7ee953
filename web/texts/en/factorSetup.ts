export default {
  title: 'Protect your account',
  message:
    'Your organization asks for a second proof beside the password. Choose yours; you can add others later in your preferences.',
  back: 'Choose another way',
  totp: {
    title: 'Authenticator app',
    description: 'A code that your phone shows',
  },
  passkey: {
    title: 'Passkey',
    description: 'Fingerprint, face or code of this device',
  },
  email: { title: 'Code by e-mail', description: 'Sent to {{hint}}' },
  sms: { title: 'Code by SMS', description: 'Sent to the number {{hint}}' },
  codesTitle: 'Put away your recovery codes',
} as const
