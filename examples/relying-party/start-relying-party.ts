import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Access, type Askers } from './access.ts'
import { Guichet, type Registration, type Settings } from './guichet.ts'
import { type Draft, draftOf, Mail, MailRefused, newDraft } from './mail.ts'
import { type Acts, personPage, strangerPage } from './pages.ts'
import { type Session, Sessions } from './sessions.ts'
import { type Language, texts } from './texts.ts'

export interface RelyingParty {
  address: string
  close: () => Promise<void>
}

interface Visit {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  language: Language
  cookies: Map<string, string>
}

const largestFormBytes = 64 * 1024

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > largestFormBytes) throw new Error('the form is too large')
  }
  return new URLSearchParams(body)
}

function cookiesOf(request: IncomingMessage): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean)
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

const cookieOf = (application: string) => `sample-${application}`
const attemptCookie = 'sample-attempt'

function goTo(response: ServerResponse, address: string, cookie?: string): void {
  if (cookie !== undefined) response.appendHeader('set-cookie', cookie)
  response.writeHead(303, { location: address }).end()
}

/** The sample application: a real relying party of Guichet, which could stand for any application of the suite. */
class SampleApplication {
  readonly #guichet: Guichet
  readonly #access: Access
  readonly #mail: Mail
  readonly #sessions = new Sessions()
  readonly #settings: Settings

  constructor(settings: Settings) {
    this.#settings = settings
    this.#guichet = new Guichet(settings)
    this.#access = new Access(settings.issuer, settings.askers)
    this.#mail = new Mail(settings.issuer)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#settings.address)
    const language: Language = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr'
    const visit = { request, response, url, language, cookies: cookiesOf(request) }
    response.setHeader('cache-control', 'no-store')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('x-content-type-options', 'nosniff')
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /':
        return this.#home(visit)
      case 'GET /sign-in':
        return this.#signIn(visit)
      case 'GET /callback':
        return this.#callback(visit)
      case 'GET /signed-out':
        return this.#stranger(visit, null, texts[language].signedOut)
      case 'POST /act':
        return this.#act(visit)
      case 'POST /mail':
        return this.#send(visit)
      case 'POST /refresh':
        return this.#refresh(visit)
      case 'POST /sign-out':
        return this.#signOut(visit)
      case 'POST /back-channel-logout':
        return this.#backChannelLogout(visit)
      default:
        response.writeHead(404).end()
    }
  }

  #show({ response }: Visit, html: string): void {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  }

  #shown({ language }: Visit, name: string, message: string | null) {
    return { language, name, message, console: this.#settings.issuer }
  }

  #stranger(visit: Visit, application: string | null, message: string | null): void {
    const { clientId, name } = this.#guichet.registration(application)
    this.#show(visit, strangerPage(this.#shown(visit, name, message), clientId))
  }

  /** A tile names its application: whoever comes by one is signed in without a question. */
  async #home(visit: Visit): Promise<void> {
    const asked = visit.url.searchParams.get('application')
    const { clientId, name } = this.#guichet.registration(asked)
    const key = visit.cookies.get(cookieOf(clientId))
    const session = this.#sessions.find(key)
    const text = texts[visit.language]
    if (session) {
      return this.#person(visit, name, session, visit.url.searchParams.has('refreshed') ? text.refreshed : null)
    }
    if (this.#sessions.wasEnded(key)) return this.#stranger(visit, clientId, text.endedElsewhere)
    if (asked !== null) return this.#signIn(visit)
    this.#stranger(visit, clientId, null)
  }

  /** What there is to do in the application, as Guichet answers at this moment. */
  async #actsOf(session: Session, language: Language): Promise<Acts> {
    const inToken = (session.claims['urn:guichet:permissions'] as string[] | undefined) ?? []
    const { permissions } = this.#guichet.registration(session.application)
    const names = permissions ?? inToken.map((key) => ({ key, name: { fr: key, en: key } }))
    const now = await this.#access.mayNow(
      session,
      names.map(({ key }) => key),
    )
    const allowed = now ?? new Set(inToken)
    const acts = names.map(({ key, name }) => ({ key, name: name[language], isAllowed: allowed.has(key) }))
    return { isLive: now !== null, acts }
  }

  async #person(
    visit: Visit,
    name: string,
    session: Session,
    message: string | null,
    draft = newDraft(),
  ): Promise<void> {
    const nothing: Acts = { isLive: true, acts: [] }
    const acts = await this.#actsOf(session, visit.language).catch(() => null)
    const told = acts ? message : texts[visit.language].actFailed
    const mail = session.maySendMail ? { draft, sent: await this.#sentMail(visit, session) } : null
    this.#show(visit, personPage(this.#shown(visit, name, told), session, acts ?? nothing, mail))
  }

  /** Does what somebody asks for, if Guichet says at this very moment that they may. What a token said long ago is not enough. */
  async #act(visit: Visit): Promise<void> {
    const form = await formOf(visit.request)
    const { clientId, name } = this.#guichet.registration(form.get('application'))
    const session = this.#sessions.find(visit.cookies.get(cookieOf(clientId)))
    if (!session) return goTo(visit.response, '/')
    const text = texts[visit.language]
    const acts = await this.#actsOf(session, visit.language).catch(() => null)
    const act = acts?.acts.find(({ key }) => key === form.get('permission'))
    const message = acts ? (act?.isAllowed ? text.acted : text.actRefused) : text.actFailed
    await this.#person(visit, name, session, message)
  }

  /** What became of the message that the address names; null where it names none of this person's. */
  async #sentMail({ url }: Visit, session: Session): Promise<Awaited<ReturnType<Mail['find']>> | null> {
    const id = url.searchParams.get('message')
    return id === null ? null : this.#mail.find(session, id).catch(() => null)
  }

  /** Has a message sent from the person's own mail account, and shows what became of it. */
  async #send(visit: Visit): Promise<void> {
    const form = await formOf(visit.request)
    const { clientId, name } = this.#guichet.registration(form.get('application'))
    const key = visit.cookies.get(cookieOf(clientId)) ?? ''
    const session = this.#sessions.find(key)
    if (!session?.maySendMail) return goTo(visit.response, '/')
    const draft: Draft = draftOf(form)
    try {
      const isOver = session.expiresAt.getTime() < Date.now()
      const current = isOver ? await this.#guichet.refresh(session) : session
      this.#sessions.replace(key, current)
      const { id } = await this.#mail.send(current, draft, visit.language)
      goTo(visit.response, `/?application=${encodeURIComponent(clientId)}&message=${id}`)
    } catch (error) {
      const reason = error instanceof MailRefused ? error.message : texts[visit.language].actFailed
      await this.#person(visit, name, session, reason, draft)
    }
  }

  async #signIn({ url, response, language }: Visit): Promise<void> {
    const { address, attempt } = await this.#guichet.begin(url.searchParams.get('application'), language)
    this.#sessions.begin(attempt)
    // Bound to this browser: nobody is signed in by a link that somebody else began.
    goTo(response, address.href, `${attemptCookie}=${attempt.state}; Path=/callback; HttpOnly; SameSite=Lax`)
  }

  async #callback(visit: Visit): Promise<void> {
    const { url, cookies, response } = visit
    const state = url.searchParams.get('state')
    const attempt = cookies.get(attemptCookie) === state ? this.#sessions.take(state) : undefined
    if (!attempt) return goTo(response, '/')
    try {
      const session = await this.#guichet.finish(attempt, url)
      const cookie = `${cookieOf(attempt.application)}=${this.#sessions.open(session)}; Path=/; HttpOnly; SameSite=Lax`
      goTo(response, `/?application=${encodeURIComponent(attempt.application)}`, cookie)
    } catch (error) {
      this.#stranger(visit, attempt.application, `${texts[visit.language].failed} (${reasonOf(error)})`)
    }
  }

  async #refresh(visit: Visit): Promise<void> {
    const application = (await formOf(visit.request)).get('application') ?? ''
    const key = visit.cookies.get(cookieOf(application))
    const session = this.#sessions.find(key)
    if (key === undefined || !session) return goTo(visit.response, '/')
    try {
      this.#sessions.replace(key, await this.#guichet.refresh(session))
      goTo(visit.response, `/?application=${encodeURIComponent(application)}&refreshed`)
    } catch {
      this.#sessions.end(key)
      this.#stranger(visit, application, texts[visit.language].refreshFailed)
    }
  }

  async #signOut({ request, cookies, response, language }: Visit): Promise<void> {
    const application = (await formOf(request)).get('application') ?? ''
    const key = cookies.get(cookieOf(application))
    const session = this.#sessions.find(key)
    this.#sessions.end(key)
    if (!session) return goTo(response, '/')
    goTo(response, (await this.#guichet.signOutAddress(session, language)).href)
  }

  async #backChannelLogout({ request, response }: Visit): Promise<void> {
    try {
      const token = (await formOf(request)).get('logout_token') ?? ''
      const { application, subject, name } = await this.#guichet.readLogoutToken(token)
      this.#sessions.endNamed(application, { subject, name })
      response.writeHead(200).end()
    } catch {
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_request"}')
    }
  }
}

function reasonOf(error: unknown): string {
  const { error: code } = error as { error?: unknown }
  return typeof code === 'string' ? code : 'error'
}

/** Starts the sample application on this machine. Throws when the port is taken. */
export async function startRelyingParty(settings: {
  port: number
  issuer: string
  registrations: Registration[]
  askers: Askers
}): Promise<RelyingParty> {
  const { port, issuer, registrations, askers } = settings
  const address = `http://localhost:${port}`
  const sample = new SampleApplication({ issuer, address, registrations, askers })
  const server = createServer((request, response) => {
    sample.answer(request, response).catch((error: unknown) => {
      process.stderr.write(`sample application: ${String(error)}\n`)
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { address, close }
}
