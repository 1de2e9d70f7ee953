export default {
  words: {
    give: 'Give',
    given: 'Given',
    added: 'Give',
    dated: 'Other end',
    removed: 'Take away',
    request: 'Request',
    view: 'View only',
  },
  detail: {
    group: 'through the group {{name}}',
    single: 'also given singly{{dates}}',
    from: 'from {{date}}',
    until: 'until {{date}}',
    request: 'the provider decides; ask them',
    other: 'only somebody who has this right can give it',
    elsewhere: 'managed in the application',
    managedIn: 'managed in',
  },
  end: { button: 'End date: {{name}}', label: 'Last day', clear: 'No end' },
} as const
