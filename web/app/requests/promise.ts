/** Within how long the vendor promises to answer, in the unit that reads best. */
export type Promised = { unit: 'hours' | 'days'; count: number }

// As long as a day of the desk's usual opening hours.
const hoursOfDay = 9

/** Takes working hours; returns them as working days where they are several whole ones. Pure. */
export function promised(hours: number): Promised {
  if (hours > hoursOfDay && hours % hoursOfDay === 0) return { unit: 'days', count: hours / hoursOfDay }
  return { unit: 'hours', count: hours }
}
