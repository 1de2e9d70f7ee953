/** A sign-in name or an address, never cut: where it must break, it breaks before the "@". */
export function CodeText({ text }: { text: string }) {
  const at = text.indexOf('@')
  if (at < 1) return text
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  )
}
