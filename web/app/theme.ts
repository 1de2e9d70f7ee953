import type { Theme } from '../../contract/session-shapes.ts'
import { writeStored } from './stored.ts'

/** Applies `theme` at once and keeps it for /theme.js, which sets it before the next first paint. */
export function applyTheme(theme: Theme): void {
  writeStored('theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
