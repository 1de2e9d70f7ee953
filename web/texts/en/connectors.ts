export default {
  title: 'Connectors',
} as const
