import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import {
  actionSearchShape,
  actionsFoundShape,
  decisionShape,
  decisionsShape,
  evaluationShape,
  evaluationsShape,
  metadataShape,
  resourceSearchShape,
  resourcesFoundShape,
  subjectSearchShape,
  subjectsFoundShape,
} from './authzen-shapes.ts'
import { decide, decideAll } from './decide.ts'
import type { Scope } from './decision-queries.ts'
import { searchActions, searchResources, searchSubjects } from './search.ts'

const paths = {
  evaluation: '/access/v1/evaluation',
  evaluations: '/access/v1/evaluations',
  subject: '/access/v1/search/subject',
  resource: '/access/v1/search/resource',
  action: '/access/v1/search/action',
}

/** Sends back the caller's name for the request, with errors too (section 10.1.9). */
async function echoRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const name = request.headers['x-request-id']
  if (typeof name === 'string' && /^[\x20-\x7e]{1,200}$/.test(name)) reply.header('x-request-id', name)
}

function scopeOf(request: FastifyRequest): Scope {
  const { organizationId, managedGroups } = actorOf(request)
  return { organizationId, managedGroups: managedGroups && [...managedGroups] }
}

const asked = (operation: string) => ({
  config: { access: { permission: 'rights.evaluate', ofProgram: true as const }, operation: `authzen.${operation}` },
  onSend: echoRequestId,
})

/**
 * OpenID AuthZEN Authorization API 1.0: the programs of an organization that hold `rights.evaluate` ask what its people
 * may do at this moment. docs/applications.md says what subjects, resources and actions there are.
 */
export function registerAuthzenRoutes(app: HttpServer, { database, baseUrl }: { database: Database; baseUrl: string }) {
  app.get(
    '/.well-known/authzen-configuration',
    {
      config: { access: { public: 'programs find here where to ask' }, operation: 'authzen.metadata' },
      schema: { response: { 200: metadataShape } },
    },
    async () => ({
      policy_decision_point: baseUrl,
      access_evaluation_endpoint: baseUrl + paths.evaluation,
      access_evaluations_endpoint: baseUrl + paths.evaluations,
      search_subject_endpoint: baseUrl + paths.subject,
      search_resource_endpoint: baseUrl + paths.resource,
      search_action_endpoint: baseUrl + paths.action,
    }),
  )
  app.post(
    paths.evaluation,
    { ...asked('evaluate'), schema: { body: evaluationShape, response: { 200: decisionShape } } },
    async (request) => decide(database, scopeOf(request), request.body),
  )
  app.post(
    paths.evaluations,
    { ...asked('evaluateAll'), schema: { body: evaluationsShape, response: { 200: decisionsShape } } },
    async (request) => decideAll(database, scopeOf(request), request.body),
  )
  registerSearchRoutes(app, database)
}

function registerSearchRoutes(app: HttpServer, database: Database): void {
  app.post(
    paths.subject,
    { ...asked('search.subject'), schema: { body: subjectSearchShape, response: { 200: subjectsFoundShape } } },
    async (request) => searchSubjects(database, scopeOf(request), request.body),
  )
  app.post(
    paths.resource,
    { ...asked('search.resource'), schema: { body: resourceSearchShape, response: { 200: resourcesFoundShape } } },
    async (request) => searchResources(database, scopeOf(request), request.body),
  )
  app.post(
    paths.action,
    { ...asked('search.action'), schema: { body: actionSearchShape, response: { 200: actionsFoundShape } } },
    async (request) => searchActions(database, scopeOf(request), request.body),
  )
}
