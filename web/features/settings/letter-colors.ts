/** The colour of the suite, for organizations without one of their own. */
export const suiteColor = '#1f7068'

/** The colours of a button in a letter. */
export type LetterColors = { background: string; ink: string; edge: string }

const papers = { light: '#ffffff', dark: '#1f242b' }
const suiteColors = { light: suiteColor, dark: '#26827a' }
const greyEdge = '#7d8794'

/** Whether a text is a colour: # and six digits or letters from a to f. */
export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Takes what somebody typed or pasted; returns it as a colour is written, or as it stands where it is none. */
export function colorFrom(typed: string): string {
  const text = typed.trim().toLowerCase()
  return /^[0-9a-f]{6}$/.test(text) ? `#${text}` : text
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far two colours are apart, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

/** Takes an organization's colour and the paper; returns how the button of its letters looks, as the server sets it. */
export function letterColors(color: string | null, paper: 'light' | 'dark'): LetterColors {
  const own = suiteColors[paper]
  if (color === null || !isColor(color)) return { background: own, ink: '#ffffff', edge: own }
  const ink = contrast(color, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
  return { background: color, ink, edge: contrast(color, papers[paper]) >= 3 ? color : greyEdge }
}
