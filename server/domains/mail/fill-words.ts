/** A word in double braces that stands for what each letter fills in. */
const placeholder = /\{\{([^{}]*)\}\}/g

/** The names in double braces of a text, each once, in their order. */
export const placeholdersIn = (words: string): string[] => [
  ...new Set([...words.matchAll(placeholder)].map(([, name = '']) => name.trim())),
]

/**
 * Words that somebody typed, with these values in their places. Anything else stays as it was typed, and a value is never
 * read again: neither as words in braces nor as a template of any sort.
 */
export const fillWords = (words: string, values: Record<string, string>): string =>
  words.replace(placeholder, (typed, name: string) => {
    const key = name.trim()
    return Object.hasOwn(values, key) ? (values[key] ?? '') : typed
  })
