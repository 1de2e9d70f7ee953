/** One line of the table. `isMet` is null for what has no target. */
export interface Figure {
  name: string
  value: string
  target: string
  isMet: boolean | null
  detail: string
}

const twoDigits = (value: number) => value.toFixed(2)

/** A figure that must be at least so much. */
export function atLeast(name: string, value: number, target: number, detail: string): Figure {
  return { name, value: twoDigits(value), target: `≥ ${twoDigits(target)}`, isMet: value >= target, detail }
}

/** A figure that must be at most so much, in the unit given. */
export function atMost(name: string, value: number, target: number, detail: string, unit = ''): Figure {
  const shown = (number: number) => (unit ? `${Math.round(number)} ${unit}` : twoDigits(number))
  return { name, value: shown(value), target: `≤ ${shown(target)}`, isMet: value <= target, detail }
}

/** A figure to know, without a target. */
export function known(name: string, value: number, detail: string): Figure {
  return { name, value: twoDigits(value), target: '', isMet: null, detail }
}

/** The figures as a table for people. */
export function tableOf(figures: Figure[]): string {
  const met = (figure: Figure) => (figure.isMet === null ? '' : figure.isMet ? 'met' : 'NOT MET')
  const rows = [
    ['Figure', 'Value', 'Target', '', 'Measured'],
    ...figures.map((figure) => [figure.name, figure.value, figure.target, met(figure), figure.detail]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
