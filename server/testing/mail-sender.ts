import { v7 as uuidv7 } from 'uuid'
import { expect, vi } from 'vitest'
import type { MailMessage, SendMessage, UpdateMailSettings } from '../../contract/index.ts'
import type { Answer } from './browser.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

/** A person with a mail account, and a connector that may send in their name. */
export interface MailSender {
  personId: string
  connectorId: string
  /** The header of the connector's key. */
  bearer: { authorization: string }
  /** Asks for a message in the person's name; what is not given is made up. */
  send: (values?: Partial<SendMessage> & Record<string, unknown>, headers?: Record<string, string>) => Promise<Answer>
  /** Sends, and says by which id. */
  sent: (values?: Partial<SendMessage>) => Promise<string>
  get: (id: string) => Promise<MailMessage>
  /** The message once it has this status. */
  until: (id: string, status: MailMessage['status']) => Promise<MailMessage>
}

/** Gives an organization a mail server, somebody who writes from `zoe@mairie.example`, and a connector with the permission. */
export async function mailSender(
  test: TestApp,
  organization: TestOrganization,
  port: number,
  settings: UpdateMailSettings = {},
): Promise<MailSender> {
  const admin = await test.signedIn(organization)
  const base = `/organizations/${organization.slug}`
  const server = { host: 'localhost', port, encryption: 'none', authentication: 'none', ...settings }
  expect((await admin.patch(`${base}/settings/mail`, server)).status).toBe(200)
  const person = { signInName: `zoe-${uuidv7()}`, firstName: 'Zoé', lastName: 'Martin', email: 'zoe@mairie.example' }
  const personId = await test.user(organization, { ...person, primaryGroup: organization.groups.staff })
  const program = { signInName: `robot-${uuidv7()}`, firstName: '', lastName: 'Relances', type: 'connector' as const }
  const connectorId = await test.user(organization, { ...program, primaryGroup: organization.groups.administration })
  await asOwner(
    test.database,
    `insert into group_permissions (organization_id, group_id, application, permission)
     values ($1, $2, 'guichet', 'mail.send') on conflict do nothing`,
    [organization.id, organization.groups.administration],
  )
  const { body } = await admin.post(`${base}/connectors/${connectorId}/keys`, { name: 'Clé' })
  const bearer = { authorization: `Bearer ${body.revealed.key}` }
  const stranger = test.stranger()
  const message = {
    onBehalfOf: personId,
    to: [{ address: 'client@ailleurs.example' }],
    subject: 'Devis',
    text: 'Voici.',
  }
  const sender: MailSender = {
    ...{ personId, connectorId, bearer },
    send: (values, headers) => stranger.post('/mail/messages', { ...message, ...values }, { ...bearer, ...headers }),
    sent: async (values) => {
      const answer = await sender.send(values)
      expect(answer).toMatchObject({ status: 202 })
      return answer.body.id
    },
    get: async (id) => (await stranger.get(`/mail/messages/${id}`, bearer)).body,
    until: (id, status) =>
      vi.waitFor(
        async () => {
          const found = await sender.get(id)
          expect(found).toMatchObject({ status })
          return found
        },
        { timeout: 10_000, interval: 25 },
      ),
  }
  return sender
}
