/** How a letter is coloured: the bar at its top and its button. */
export interface Accent {
  background: string
  /** In the dark. */
  darkBackground: string
  /** Of the words on it: always at least 4.5 times as light or as dark (WCAG 2.2, 1.4.3). */
  ink: string
  /** Of the button's edge: grey where the colour itself is too near the paper's to be seen (WCAG 2.2, 1.4.11). */
  edge: string
  /** The same in the dark. */
  darkEdge: string
}

const pine: Accent = {
  ...{ background: '#1f7068', darkBackground: '#26827a', ink: '#ffffff' },
  ...{ edge: '#1f7068', darkEdge: '#26827a' },
}

/** The card that a letter is written on, in the light and in the dark. */
const papers = { light: '#ffffff', dark: '#1f242b' }
/** Tells from both papers. */
const greyEdge = '#7d8794'
const leastOfWords = 4.5
const leastOfShapes = 3

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far two colours (`#rrggbb`) are apart, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

/** The colours of a letter from the one that an organization chose; the suite's pine for none, or for what is no colour. */
export function accentOf(color: string | null): Accent {
  if (color === null || !/^#[0-9a-f]{6}$/i.test(color)) return pine
  // On every colour one of the two is far enough: white and black are 21 apart, and 4.58 is the root of that.
  const ink = contrast(color, '#ffffff') >= leastOfWords ? '#ffffff' : '#000000'
  const edgeOn = (paper: string) => (contrast(color, paper) >= leastOfShapes ? color : greyEdge)
  return {
    ...{ background: color, darkBackground: color, ink },
    ...{ edge: edgeOn(papers.light), darkEdge: edgeOn(papers.dark) },
  }
}
