/** Returns the address of a request in the console. */
export const requestAddress = (id: string): string => `/requests/${encodeURIComponent(id)}`
