import classes from './avatar.module.css'

type Props = {
  name: string
  /** Chooses the hue; two people of one name then differ. */
  id?: string
  size?: number
  isMuted?: boolean
  /** One of the vendor's own people: they look different everywhere. */
  isSolid?: boolean
}

const hueCount = 6

function hueOf(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % hueCount
}

function initialsOf(name: string): string {
  const words = name.split(/[\s·]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}

/** The person's initials on a quiet colour; decoration, the name stands beside it. */
export function Avatar({ name, id, size = 32, isMuted = false, isSolid = false }: Props) {
  return (
    <span
      className={classes.avatar}
      data-hue={isSolid ? 'solid' : isMuted ? 'none' : hueOf(id ?? name)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  )
}
