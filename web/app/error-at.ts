/** Takes messages by field and a field that is a list or an object; returns the first message of it or in it. */
export function errorAt(errors: Record<string, string>, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([name]) => name.startsWith(`${field}/`))?.[1]
}
