import { z } from 'zod'
import { idShape, instantShape, lineShape, typedTextShape } from './basic-shapes.ts'
import { ticketStatusShape } from './ticket-shapes.ts'

const dutyAtAGlance = z.strictObject({ key: z.string(), label: z.string(), value: z.string() })

/** Somebody found over all organizations (C10): what identifies them, no more. */
export const foundCallerShape = z
  .strictObject({
    id: idShape,
    organization: z.strictObject({
      id: idShape,
      name: z.string(),
      municipality: z.string().nullable(),
      status: z.enum(['open', 'suspended', 'closed']),
    }),
    displayName: z.string(),
    position: z.string().nullable(),
    signInName: z.string().meta({ description: 'Exactly as it is: case matters where the organization says so.' }),
    status: z.enum(['invited', 'active', 'deactivated']),
    duties: z.array(dutyAtAGlance).meta({ description: 'Those that the vendor’s people see (C8).' }),
    match: z
      .enum(['nameAndPlace', 'nameElsewhere', 'other'])
      .meta({ description: 'Name and municipality fit, or only the name, or something else (phone, sign-in name).' }),
  })
  .meta({ id: 'FoundCaller' })
export type FoundCaller = z.infer<typeof foundCallerShape>

export const foundTicketShape = z.strictObject({
  id: idShape,
  number: z.string(),
  title: z.string(),
  organization: z.strictObject({ id: idShape, name: z.string() }),
  status: ticketStatusShape,
})
export type FoundTicket = z.infer<typeof foundTicketShape>

export const callerQueryShape = z.strictObject({ search: typedTextShape(200) })
export const callerSearchShape = z
  .strictObject({
    people: z.array(foundCallerShape),
    tickets: z.array(foundTicketShape).meta({ description: 'Where what was typed is the number of one.' }),
    isCapped: z.boolean(),
  })
  .meta({ id: 'CallerSearch' })
export type CallerSearch = z.infer<typeof callerSearchShape>

/** Opening somebody's card: why, for the customer's administrator to read. */
export const lookShape = z.strictObject({
  reason: lineShape(300).pipe(z.string().min(3)),
})

/** A call: the card of the caller, and how far it was verified. Ends by itself. */
export const callShape = z
  .strictObject({
    id: idShape,
    caller: foundCallerShape,
    signInNameMatters: z.boolean().meta({ description: 'Upper and lower case count when signing in there.' }),
    email: z.string().nullable().meta({ description: 'Partly hidden: where a code can go.' }),
    phone: z.string().nullable().meta({ description: 'The number on the card, to call back.' }),
    mobile: z.string().nullable().meta({ description: 'Partly hidden: where a code can go.' }),
    language: z.enum(['fr', 'en']),
    lastSignInAt: instantShape.nullable(),
    isBlocked: z.boolean().meta({ description: 'Sign-in is stopped for a while after wrong passwords.' }),
    blockedUntil: instantShape.nullable(),
    openTickets: z.array(foundTicketShape),
    channels: z.array(z.enum(['mail', 'sms'])),
    codeSentAt: instantShape.nullable(),
    codeSentTo: z.string().nullable(),
    verifiedAt: instantShape.nullable(),
    endsAt: instantShape,
  })
  .meta({ id: 'Call' })
export type Call = z.infer<typeof callShape>

export const sendCallerCodeShape = z.strictObject({ channel: z.enum(['mail', 'sms']) })
export const checkCallerCodeShape = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
export const askForCallerShape = z.strictObject({
  subject: lineShape(150).pipe(z.string().min(1)),
  text: lineShape(2000).pipe(z.string().min(1)),
})
