export default {
  invitation: {
    title: 'Welcome, {{name}}',
    message: '{{organization}} has opened an account for you. Choose your password: nobody else will know it.',
    submit: 'Save and sign in',
  },
  reset: {
    title: 'Choose a new password',
    message: 'For your account with {{organization}}. The previous password stops working.',
    submit: 'Save and sign in',
  },
  signInName: 'Your sign-in name',
  signInNameHelp: 'You will need it each time you sign in.',
  confirm: {
    title: 'Confirm your address',
    message: '{{email}} will become the address of the account {{signInName}} with {{organization}}.',
    submit: 'Confirm this address',
    doneTitle: 'Your address is confirmed',
    done: 'Messages now go to {{email}}.',
    continue: 'Go on to my applications',
  },
  over: {
    title: 'This link is no longer valid',
    why: 'It was used already, has expired, or a newer one replaces it.',
    invitation:
      'Look for a more recent message, or ask the administrator of your organization to send you the invitation again. If you have chosen your password already, simply sign in.',
    reset: 'Look for a more recent message, or ask for another one: it arrives in a few minutes.',
    confirm:
      'If your address still has to be confirmed, ask for another message in your preferences. If it was confirmed already, there is nothing more to do.',
    askAgain: 'Ask for another message',
    preferences: 'Open my preferences',
    signIn: 'Sign in',
  },
  forgotten: {
    title: 'Forgotten password',
    message: 'We send you a message with which you choose a new one.',
    name: 'Sign-in name or e-mail address',
    missing: 'Enter your sign-in name or your e-mail address.',
    submit: 'Send the message',
    sentTitle: 'Look at your mail',
    sent: 'If an account matches, a message has just been sent to its address. It is valid for one hour; look in the unwanted mail too.',
    noAddress: 'No address on your account? An administrator of your organization can give you a new password.',
    again: 'Try another name',
    back: 'Back to sign-in',
  },
} as const
