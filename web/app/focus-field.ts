/**
 * Moves the focus to the control inside the element marked `data-field={name}` and brings it into
 * view; returns whether there is one. Forms use it for the first error and the readiness list.
 */
export function focusField(root: ParentNode | null, name: string): boolean {
  const control = root?.querySelector<HTMLElement>(
    `[data-field="${CSS.escape(name)}"] :is(input, textarea, button):not([disabled], [tabindex="-1"], [type="hidden"])`,
  )
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
  return control != null
}

/** Focuses the first control, in reading order, whose field is named in `errors`. */
export function focusFirstError(root: ParentNode | null, errors: Record<string, string>): void {
  const fields = root?.querySelectorAll<HTMLElement>('[data-field]') ?? []
  for (const field of fields) {
    const name = field.dataset.field ?? ''
    if (name in errors && focusField(root, name)) return
  }
}
