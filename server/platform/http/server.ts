import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { Translate } from '../language/index.ts'
import type { Authenticate } from './actor.ts'
import { problemPresenter, registerErrorHandler } from './error-handler.ts'
import { registerGuard } from './guard.ts'
import { Problem } from './problem.ts'
import { registerSecurityHeaders } from './security-headers.ts'
import { faultsOf } from './zod-faults.ts'

export type HttpServer = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

export interface HttpOptions {
  translate: Translate
  authenticate: Authenticate
  publicUrl: string | null
  trustedProxy: string | null
  log: FastifyBaseLogger
}

const megabyte = 1024 * 1024

/** The HTTP server without any route: limits, errors in words, default deny, security headers, API description. */
export async function createHttpServer(options: HttpOptions): Promise<HttpServer> {
  const app = fastify({
    loggerInstance: options.log,
    bodyLimit: megabyte,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 300 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    http: { maxHeaderSize: 16 * 1024 },
  }).withTypeProvider<ZodTypeProvider>()
  // Text is a type that forms of other sites may send without asking; nothing here reads it.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(({ schema }) => (data: unknown) => {
    const result = (schema as z.ZodType).safeParse(data ?? undefined)
    if (result.success) return { value: result.data }
    return { error: new Problem(400, 'malformed', { problems: faultsOf(result.error) }) }
  })
  app.setSerializerCompiler(serializerCompiler)
  registerErrorHandler(app as unknown as FastifyInstance, problemPresenter(options.translate))
  registerSecurityHeaders(app as unknown as FastifyInstance, {
    isHttps: options.publicUrl?.startsWith('https:') ?? false,
  })
  await app.register(cookie)
  registerGuard(app as unknown as FastifyInstance, {
    authenticate: options.authenticate,
    ownOrigin: options.publicUrl ? new URL(options.publicUrl).origin : null,
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Guichet', version: '1', description: 'Accounts, rights and requests of a cloud suite.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, actor } = request
    const line = {
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      user: actor?.userId,
    }
    request.log.info(line, 'request')
  })
  return app
}
