import type { Call } from '../../../contract/index.ts'
import { acrossOrganizations } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { hintOf } from '../factors/index.ts'
import { foldName } from '../users/index.ts'
import type { CallRow } from './call-queries.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { type CardRow, findCard } from './card-queries.ts'
import { findOpenTickets } from './found-ticket-queries.ts'
import { presentFound, presentFoundTicket } from './present-found.ts'

/** By which ways a code can reach the caller: what stands on their card, as far as there is something to send with. */
export function channelsOf(card: CardRow, { canMail, canSms }: CallerNeeds['outbox']): Call['channels'] {
  return [
    ...(canMail && card.email !== null ? (['mail'] as const) : []),
    ...(canSms && card.mobile !== null ? (['sms'] as const) : []),
  ]
}

/** Everything under which failed sign-ins of an account are counted. */
export const namesOf = ({ id, sign_in_name, email }: Pick<CardRow, 'id' | 'sign_in_name' | 'email'>): string[] => [
  ...new Set([foldName(sign_in_name), foldName(email ?? sign_in_name), id]),
]

/** A call with the caller's card as it is at this moment. Throws 404 when the account is gone. */
export async function presentCall(needs: CallerNeeds, { language }: Actor, call: CallRow): Promise<Call> {
  const { card, tickets } = await acrossOrganizations(needs.database.db, async (tx) => ({
    card: await findCard(tx, call.customer_id, call.user_id),
    tickets: await findOpenTickets(tx, call.customer_id, call.user_id),
  }))
  if (!card) throw notFound()
  const blockedUntil = await needs.throttle.blockedUntil(namesOf(card))
  return {
    id: call.id,
    caller: presentFound(card, language, 'other'),
    signInNameMatters: card.sign_in_name_case === 'sensitive',
    email: card.email && hintOf('email', card.email),
    // Somebody without a desk is called back on the mobile.
    phone: card.phone ?? card.mobile,
    mobile: card.mobile && hintOf('sms', card.mobile),
    language: card.language,
    lastSignInAt: card.last_sign_in_at instanceof Date ? card.last_sign_in_at.toISOString() : null,
    isBlocked: blockedUntil !== null,
    blockedUntil: blockedUntil?.toISOString() ?? null,
    openTickets: tickets.map((ticket) => presentFoundTicket(ticket, { ...needs, language })),
    channels: channelsOf(card, needs.outbox),
    codeSentAt: call.code_sent_at?.toISOString() ?? null,
    codeSentTo: call.code_hint,
    verifiedAt: call.verified_at?.toISOString() ?? null,
    endsAt: call.ends_at.toISOString(),
  }
}
