/** The languages of the console, each under its own name so that everybody finds theirs. */
export const languages = [
  { id: 'fr', label: 'Français' },
  { id: 'en', label: 'English' },
] as const
