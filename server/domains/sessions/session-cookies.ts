import type { FastifyReply, FastifyRequest } from 'fastify'
import { trustDays } from './trusted-device-queries.ts'

/** How the browser keeps the session: the `__Host-` prefix binds it to this host over https (RFC 6265bis). */
export interface Cookies {
  readSession: (request: Pick<FastifyRequest, 'cookies'>) => string | undefined
  writeSession: (reply: FastifyReply, token: string, expires: Date) => void
  clearSession: (reply: FastifyReply) => void
  readDevice: (request: FastifyRequest) => string | undefined
  writeDevice: (reply: FastifyReply, mark: string) => void
  readTrust: (request: FastifyRequest) => string | undefined
  writeTrust: (reply: FastifyReply, token: string) => void
}

const deviceDays = 180

/** Cookies for a site on https, or for plain http on loopback, where the prefix would be refused. */
export function sessionCookies(isHttps: boolean): Cookies {
  const named = (name: string) => (isHttps ? `__Host-${name}` : name)
  const [session, device, trust] = [named('guichet'), named('guichet-device'), named('guichet-trust')] as const
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'lax' as const }
  const keep = (days: number) => ({ ...options, maxAge: days * 24 * 3600 })
  return {
    readSession: (request) => request.cookies[session],
    writeSession: (reply, token, expires) => void reply.setCookie(session, token, { ...options, expires }),
    clearSession: (reply) => void reply.clearCookie(session, options),
    readDevice: (request) => request.cookies[device],
    writeDevice: (reply, mark) => void reply.setCookie(device, mark, keep(deviceDays)),
    readTrust: (request) => request.cookies[trust],
    writeTrust: (reply, token) => void reply.setCookie(trust, token, keep(trustDays)),
  }
}
