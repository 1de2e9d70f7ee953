import i18next from 'i18next'
import type { Resources } from '../texts/resources.ts'

/** Returns a route loader that waits for the words of a screen, so that it never appears without them. */
export function loadTexts(...namespaces: (keyof Resources)[]): () => Promise<void> {
  return () => i18next.loadNamespaces(namespaces)
}
