/** The sign of Guichet: a counter window. Decoration; the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#1f7068" />
      <path d="M9 22v-6a7 7 0 0 1 14 0v6" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M6 23.5h20" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="16" cy="17.5" r="2" fill="#8dc0ba" />
    </svg>
  )
}
