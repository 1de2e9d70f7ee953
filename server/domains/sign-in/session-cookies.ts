import type { FastifyReply, FastifyRequest } from 'fastify'

/** How the browser keeps the session: the `__Host-` prefix binds it to this host over https (RFC 6265bis). */
export interface Cookies {
  readSession: (request: FastifyRequest) => string | undefined
  writeSession: (reply: FastifyReply, token: string, expires: Date) => void
  clearSession: (reply: FastifyReply) => void
  readDevice: (request: FastifyRequest) => string | undefined
  writeDevice: (reply: FastifyReply, mark: string) => void
}

const deviceDays = 180

/** Cookies for a site on https, or for plain http on loopback, where the prefix would be refused. */
export function sessionCookies(isHttps: boolean): Cookies {
  const session = isHttps ? '__Host-guichet' : 'guichet'
  const device = isHttps ? '__Host-guichet-device' : 'guichet-device'
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'lax' as const }
  return {
    readSession: (request) => request.cookies[session],
    writeSession: (reply, token, expires) => void reply.setCookie(session, token, { ...options, expires }),
    clearSession: (reply) => void reply.clearCookie(session, options),
    readDevice: (request) => request.cookies[device],
    writeDevice: (reply, mark) => void reply.setCookie(device, mark, { ...options, maxAge: deviceDays * 24 * 3600 }),
  }
}
