import { startRelyingParty } from './start-relying-party.ts'

const { GUICHET_ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, PORT = '4002' } = process.env
const { MAY_SEND_MAIL: maySendMail } = process.env
const { ORGANIZATION_ID: organization, ASKER_ID: askerId, ASKER_SECRET: askerSecret } = process.env
if (!issuer || !clientId) {
  process.stderr.write('GUICHET_ISSUER and CLIENT_ID must be set; CLIENT_SECRET too when the application has one.\n')
  process.exit(1)
}

const registration = {
  ...{ clientId, name: clientId, maySendMail: maySendMail === 'yes' },
  ...(clientSecret && { clientSecret }),
}
const askers =
  organization && askerId && askerSecret ? { [organization]: { clientId: askerId, clientSecret: askerSecret } } : {}
const { address } = await startRelyingParty({ port: Number(PORT), issuer, registrations: [registration], askers })
process.stdout.write(`The sample application is at ${address}\n`)
