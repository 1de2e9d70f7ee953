import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { bearerOf, type SmtpServer } from './smtp-server.ts'

type Auth = NonNullable<SmtpServer['auth']>

/** XOAUTH2, under a name of its own: by its right name the library would prefer a password. */
const bearer = 'BEARER'

/**
 * One token, once: the library's own way would ask for another. A refused token is told in two rounds, the second of
 * which carries the status (Google, "OAuth 2.0 mechanism").
 */
const presentToken: SMTPConnection.CustomAuthenticationHandlers[string] = async ({ auth, sendCommand }) => {
  const { user = '', pass = '' } = auth.credentials
  const first = await sendCommand(`AUTH XOAUTH2 ${Buffer.from(bearerOf(user, pass)).toString('base64')}`)
  const { status } = first.status === 334 ? await sendCommand('') : first
  if (status < 200 || status > 299) throw new Error('the token was refused')
}

/** How one signs in: by password with what the server offers (RFC 4954), or by access token. */
export const signIn = {
  methods: { [bearer]: presentToken },

  run: (connection: SMTPConnection, auth: Auth, done: (error?: Error | null) => void): void => {
    if (!connection.allowsAuth) {
      done(Object.assign(new Error('the server offers no sign-in'), { code: 'EAUTH' }))
      return
    }
    const { user } = auth
    const account =
      'password' in auth ? { user, pass: auth.password } : { user, pass: auth.accessToken, method: bearer }
    connection.login(account, (error) => done(error))
  },
}
