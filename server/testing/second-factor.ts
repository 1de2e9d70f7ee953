import { TOTP } from 'otpauth'
import type { Browser } from './browser.ts'
import type { SentLetter, SentText } from './recording-outbox.ts'

/** The code that an authenticator app shows, now or so many steps of 30 seconds later. */
export function appCode(secret: string, stepsLater = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsLater * 30_000 })
}

/** The six digits in a letter or text. Throws where there are none. */
export function codeIn(sent: Pick<SentLetter | SentText, 'text'> | undefined): string {
  const code = /\b\d{6}\b/.exec(sent?.text ?? '')?.[0]
  if (code === undefined) throw new Error(`no code in ${sent?.text}`)
  return code
}

/** Another code than this one, of the same form. */
export function otherThan(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

/** Sets up an authenticator app for whoever is signed in there. Returns its secret and the recovery codes. */
export async function addApp(browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await browser.post('/me/factors/totp')).body
  const added = await browser.post('/me/factors/totp/confirm', { code: appCode(secret) })
  if (added.status !== 200) throw new Error(`no app: ${JSON.stringify(added.body)}`)
  return { secret, recoveryCodes: added.body.recoveryCodes }
}
