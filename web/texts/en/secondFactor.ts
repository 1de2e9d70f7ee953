export default {
  totp: {
    title: 'Your six-digit code',
    message: 'Open your authenticator app and copy the code it shows for your account.',
    choice: 'Use the authenticator app',
    choiceHelp: 'The code your phone shows',
  },
  email: {
    title: 'Your code, received by e-mail',
    choice: 'Receive a code by e-mail',
    choiceHelp: 'At {{hint}}',
  },
  sms: {
    title: 'Your code, received by SMS',
    choice: 'Receive a code by SMS',
    choiceHelp: 'On the number {{hint}}',
  },
  passkey: {
    title: 'Your passkey',
    message: 'Your device asks for your fingerprint, your face or its own code.',
    submit: 'Use my passkey',
    choice: 'Use a passkey',
    choiceHelp: 'Fingerprint or face on this device',
  },
  recoveryCode: {
    title: 'A recovery code',
    message: 'Take the codes you put away when you set up your account. Each of them works once.',
    label: 'Recovery code',
    missing: 'Enter one of your recovery codes.',
    choice: 'Use a recovery code',
    choiceHelp_one: 'You have one left',
    choiceHelp_other: 'You have {{count}} left',
  },
  remember: 'Do not ask again here for 30 days',
  rememberHelp: 'Not on a shared computer.',
  submit: 'Verify',
  withoutPhone: 'Without your phone?',
  otherWay: 'Another way',
} as const
