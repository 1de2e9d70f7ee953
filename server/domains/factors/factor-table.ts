import type { Generated } from 'kysely'

interface UserFactorsTable {
  organization_id: string
  id: string
  user_id: string
  kind: 'totp' | 'email' | 'sms'
  /** Of an authenticator app, sealed to the row's id. */
  secret: string | null
  /** Where codes go. */
  destination: string | null
  /** The last time step whose code was accepted (RFC 6238, section 5.2): each serves once. */
  last_step: Generated<number>
  confirmed_at: Date | null
  created_at: Generated<Date>
  last_used_at: Date | null
}

interface PasskeysTable {
  organization_id: string
  id: string
  user_id: string
  name: string
  /** base64url, unique in the whole installation. */
  credential_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  created_at: Generated<Date>
  last_used_at: Date | null
}

interface RecoveryCodesTable {
  organization_id: string
  user_id: string
  code_hash: Buffer
  /** What it was hashed with, sealed; null: with the installation's key itself, as it was once done. */
  key_sealed: string | null
  used_at: Date | null
}

interface OneTimeCodesTable {
  organization_id: string
  id: string
  user_id: string
  session_id: string
  purpose: 'signIn' | 'proof' | 'enrolment'
  method: 'email' | 'sms'
  destination: string
  /** Null until the code is made, which is when it is sent. */
  code_hash: string | null
  wrong_tries: Generated<number>
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
}

interface PasskeyChallengesTable {
  challenge_hash: Buffer
  purpose: string
  subject: string
  expires_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    user_factors: UserFactorsTable
    passkeys: PasskeysTable
    recovery_codes: RecoveryCodesTable
    one_time_codes: OneTimeCodesTable
    passkey_challenges: PasskeyChallengesTable
  }
}
