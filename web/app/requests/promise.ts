/** Within how long the vendor promises to answer, in the unit that reads best. */
export type Promised = { unit: 'hours' | 'days'; count: number }

const hoursOfDay = 8
const fewHours = 16

/** Takes working hours; returns them as working days of 8 hours where they are whole days and more than one. Pure. */
export function promised(hours: number): Promised {
  if (hours >= fewHours && hours % hoursOfDay === 0) return { unit: 'days', count: hours / hoursOfDay }
  return { unit: 'hours', count: hours }
}
