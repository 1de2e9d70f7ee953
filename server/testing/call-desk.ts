import { expect } from 'vitest'
import type { Browser } from './browser.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

/** Why every card is opened. */
export const reason = 'Ne se souvient plus de son code'

/** What may be done in a call, with a body for each. */
export const acts: [string, object?][] = [
  ['code', { channel: 'mail' }],
  ['check', { code: '000000' }],
  ['reset-link'],
  ['unlock'],
  ['ticket', { subject: 'Aide', text: 'Rappeler' }],
  ['end'],
]

/** A vendor's desk with two agents, a town, and whoever of its people calls. */
export class CallDesk {
  readonly test: TestApp
  provider!: TestOrganization
  town!: TestOrganization
  agent!: Browser
  colleague!: Browser
  administrator!: Browser
  /** Sofiane, who calls, and which one he is. */
  sofiane = ''
  last = 0

  constructor(test: TestApp) {
    this.test = test
  }

  async open(): Promise<void> {
    this.provider = await this.test.organization('editeur', 'provider')
    this.town = await this.test.organization('aubin')
    const ines = { firstName: 'Inès', lastName: 'Carpentier', signInName: 'ines' }
    await this.test.user(this.provider, { ...ines, primaryGroup: this.provider.groups.administration })
    this.agent = await this.test.signedIn(this.provider, 'ines')
    this.colleague = await this.test.signedIn(this.provider)
    this.administrator = await this.test.signedIn(this.town)
  }

  get email(): string {
    return `${this.last}sofiane@aubin.example`
  }

  /** Somebody new calls: what is counted about one person is not in another's way. */
  async nextCaller(): Promise<void> {
    this.last += 1
    this.sofiane = await this.test.user(this.town, {
      ...{ firstName: 'Sofiane', lastName: `Belkacem${this.last}`, signInName: `SBelkacem${this.last}` },
      ...{ email: this.email, phone: '+33299001745', mobile: '+33612345678', language: 'fr' },
    })
  }

  get card(): string {
    return `/provider/people/${this.town.id}/${this.sofiane}/look`
  }

  /** Opens the caller's card. Returns the call. */
  async call(browser = this.agent): Promise<string> {
    const { status, body } = await browser.post(this.card, { reason })
    expect(status).toBe(201)
    return `/provider/calls/${body.id}`
  }

  /** The code of the last of so many letters to the caller. */
  async mailed(count = 1): Promise<string> {
    const letters = await this.test.outbox.lettersTo(this.email, count)
    return /\b\d{6}\b/.exec(letters.at(-1)?.text ?? '')?.[0] ?? ''
  }

  /** A call whose code was read out. */
  async verified(): Promise<string> {
    const call = await this.call()
    expect((await this.agent.post(`${call}/code`, { channel: 'mail' })).status).toBe(200)
    expect((await this.agent.post(`${call}/check`, { code: await this.mailed() })).status).toBe(200)
    return call
  }

  /** Makes it so many seconds later for the code of a call. */
  async passed(call: string, seconds: number): Promise<void> {
    await asOwner(
      this.test.database,
      `update caller_calls set code_sent_at = code_sent_at - $2::int * interval '1 second',
         code_expires_at = code_expires_at - $2::int * interval '1 second' where id = $1`,
      [call.split('/').at(-1), seconds],
    )
  }

  /** What the customer's administrator reads of the desk about the caller, newest first. */
  async told(): Promise<{ kind: string; text: string; reason: string | null }[]> {
    const { body } = await this.administrator.get(`/organizations/aubin/users/${this.sofiane}/history`)
    return body.items
      .map((entry: { kind: string; sentence: { text: string }[]; reason: string | null }) => ({
        kind: entry.kind,
        text: entry.sentence.map(({ text }) => text).join(''),
        reason: entry.reason,
      }))
      .filter(({ kind }: { kind: string }) => kind.startsWith('desk.'))
  }
}
