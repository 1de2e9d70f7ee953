export default {
  label: 'Go to a screen or a person',
  placeholder: 'A screen, a person’s name, a sign-in name…',
  screens: 'Screens',
  people: 'People',
  newUser: 'New user',
  ask: 'Ask {{provider}} a question',
  nothing: 'Nothing matches “{{search}}”.',
  hint: 'Type at least two letters to find people.',
} as const
