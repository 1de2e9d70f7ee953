export default {
  title: 'Mail',
} as const
