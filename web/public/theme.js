// Blocking on purpose: the theme must stand before the first paint, and the policy forbids inline scripts.
try {
  const theme = localStorage.getItem('guichet.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const language = localStorage.getItem('guichet.language')
  if (language === 'fr' || language === 'en') document.documentElement.lang = language
} catch {
  // Storage can be switched off; the system's theme is then used.
}
