export default {
  greeting: 'Good day, {{name}}',
  toDo: 'To do',
  nothingToDo: 'Nothing waits for you.',
  invited: {
    title_one: 'One person has no access yet',
    title_other: '{{count}} people have no access yet',
    message: 'Their account exists, but has no password yet. See what is missing for each.',
    action: 'See these people',
  },
  applications: 'My applications',
  search: 'Find an application',
  none: 'No application is open to you yet. Ask an administrator of your organization.',
  noMatch: 'No application matches “{{search}}”.',
} as const
