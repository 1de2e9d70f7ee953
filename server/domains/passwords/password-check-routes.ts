import { type PasswordVerdict, passwordCheckShape, passwordVerdictShape } from '../../../contract/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Actor, Authenticate, HttpServer } from '../../platform/http/index.ts'
import { acceptedLanguage, type Language, type Translate } from '../../platform/language/index.ts'
import { createLimiter, networkOf } from '../../platform/throttle/index.ts'
import { type CheckContext, findCheckContext } from './check-context.ts'
import { assessPassword } from './password-policy.ts'

interface Needs {
  database: Database
  translate: Translate
  /** Who is asking, where somebody is: the route is open to those who are not signed in yet. */
  authenticate: Authenticate
}

// More often than anybody types; each costs some ten milliseconds.
const mostChecks = { points: 60, durationSeconds: 60 }

/** Before the second factor nobody is known: such a session counts as nobody's. */
const known = (actor: Actor | null) => (actor?.stage === 'secondFactor' ? null : actor)

async function verdictOn(
  password: string,
  { owner, policy }: CheckContext,
  words: (key: string, values?: Record<string, string | number>) => string,
): Promise<PasswordVerdict> {
  const { faults, strength, advice } = await assessPassword(password, owner, policy)
  return {
    isAccepted: faults.length === 0,
    strength,
    minimumLength: policy.minLength,
    problems: faults.map(({ code, values }) => ({ code, message: words(`field.${code}`, values) })),
    advice: advice === null ? null : words(advice),
  }
}

/** `POST /password-checks`: what the form says while somebody types a new password. Nothing of it is kept or logged. */
export function registerPasswordCheckRoutes(app: HttpServer, { database, translate, authenticate }: Needs): void {
  const limiter = createLimiter(database, 'passwordChecks', mostChecks)
  app.post(
    '/api/v1/password-checks',
    {
      config: {
        access: { public: 'people who follow a link or set the server up are not signed in yet' },
        operation: 'passwordChecks.run',
      },
      schema: { body: passwordCheckShape, response: { 200: passwordVerdictShape } },
    },
    async (request) => {
      const actor = known(await authenticate(request))
      await limiter.take(actor?.userId ?? networkOf(request.ip))
      const language: Language = actor?.language ?? acceptedLanguage(request.headers['accept-language'])
      const context = await findCheckContext(database, actor, request.body)
      return verdictOn(request.body.password, context, (key, values) => translate(language, key, values))
    },
  )
}
