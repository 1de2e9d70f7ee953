/** Reads a choice kept in this browser; null when there is none or storage is switched off. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`guichet.${name}`)
  } catch {
    return null
  }
}

/** Keeps a choice in this browser, where it allows it. */
export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(`guichet.${name}`, value)
  } catch {
    // Private windows may refuse; the choice then lasts until the page is closed.
  }
}
