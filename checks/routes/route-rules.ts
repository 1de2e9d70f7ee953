import type { FastifyInstance } from 'fastify'

/** A route as the server knows it: method, address, who may call it, the name of the operation. */
export type Route = FastifyInstance['guichetRoutes'][number]

const shortestReason = 10

/**
 * Looks for routes whose rule of access cannot be right.
 * @returns a sentence for each fault
 */
export function routeFaults(routes: Route[]): string[] {
  return routes.flatMap((route) => {
    const name = `${route.method} ${route.url}`
    // The files of the console are one operation with several addresses.
    const twins = routes.filter(({ operation }) => operation === route.operation && operation !== 'web.file')
    return [
      ...accessFaults(route).map((fault) => `${name} ${fault}`),
      ...(twins.length > 1 ? [`${name} shares the operation name ${route.operation}`] : []),
      ...(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/.test(route.operation)
        ? []
        : [`${name} is not named like users.create`]),
    ]
  })
}

function accessFaults({ url, access }: Route): string[] {
  const isOfOrganization = url.includes(':org')
  // A permission is held within an organization: one's own as the address names it, the vendor's, or the program's own.
  const isOfProvider = 'permission' in access && access.ofProvider === true
  if (url.startsWith('/api/v1/provider/') && !isOfProvider) return ['is the vendor’s, and open to others']
  if ('permission' in access) {
    return isOfOrganization || isOfProvider || access.ofProgram
      ? []
      : ['asks for a permission without naming an organization']
  }
  const reason = 'public' in access ? access.public : access.signedIn
  return [
    ...(reason.length < shortestReason ? ['gives no reason why it needs no permission'] : []),
    ...(isOfOrganization && 'public' in access ? ['shows an organization to everybody'] : []),
  ]
}

function ruleOf(access: Route['access']): string {
  if ('permission' in access) {
    if (access.ofProgram) return `${access.permission} of a program`
    return access.ofProvider ? `${access.permission} of the vendor` : access.permission
  }
  if ('public' in access) return 'public'
  return access.during ? `signed in, or at ${access.during.join(', ')}` : 'signed in'
}

/** One line a route, for the snapshot that is reviewed: a route that appears or opens up is seen there. */
export function describeRoutes(routes: Route[]): string {
  // Which files the console has changes with every build.
  const lasting = routes.filter(({ operation }) => operation !== 'web.file')
  const lines = lasting.map(({ method, url, access, operation }) => {
    const rule = ruleOf(access)
    return `${url} ${method.padEnd(6)} ${operation}: ${rule}`
  })
  return `${lines.sort().join('\n')}\n`
}
