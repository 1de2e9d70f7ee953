export default {
  title: 'You have no access to {{name}}',
  message: 'Your account has no right in this application.',
  ask: 'Whom to ask in your organization:',
  nobody: 'Ask an administrator of your organization.',
  later: 'Once you have been given access, open it from “My applications”.',
  unknownTitle: 'This application does not exist',
  unknown: 'Its address may be wrong, or it has been removed.',
  home: 'Back to my applications',
} as const
