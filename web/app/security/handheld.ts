/** Takes the name of an operating system as the server recognised it; says whether it is that of a phone or tablet. */
export function isHandheld(system: string | null): boolean {
  return system !== null && /^(android|ios|ipados|harmonyos)/i.test(system)
}
