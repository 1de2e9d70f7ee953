const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any value as text of a page. */
export const safe = (text: unknown): string =>
  String(text ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
