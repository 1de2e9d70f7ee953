import type { FastifyInstance } from 'fastify'

// React Aria adds style elements of its own: one for pressable elements, on iOS another behind open dialogs.
// Their hashes are recomputed at upgrades (a browser test fails on any violation).
const reactAriaStyles =
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='"

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${reactAriaStyles}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The headers of every answer that keep a browser from being used against the person. */
export function securityHeaders(options: { isHttps: boolean }): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(options.isHttps && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}

/** Adds these headers to every answer that Fastify sends. */
export function registerSecurityHeaders(app: FastifyInstance, options: { isHttps: boolean }): void {
  const { 'content-security-policy': policy = '', ...headers } = securityHeaders(options)
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
    // A file that somebody uploaded is boxed in further than a page.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
