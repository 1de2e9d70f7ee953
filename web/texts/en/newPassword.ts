export default {
  label: 'New password',
  hint: 'Several words in a row are easy to remember and hard to guess.',
  strength: 'Strength: {{word}}',
  words: {
    none: 'not typed yet',
    veryWeak: 'very weak',
    weak: 'weak',
    fair: 'fair',
    good: 'good',
    veryGood: 'very good',
  },
  accepted: 'This password can be used.',
  missing: 'Choose a new password.',
} as const
