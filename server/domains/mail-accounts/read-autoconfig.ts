import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { MailEncryption } from '../../../contract/index.ts'

/** A server for outgoing mail as a domain describes it. */
export interface DescribedServer {
  name: string | null
  host: string
  port: number
  encryption: MailEncryption
}

// No entities: a description that names itself a thousand times stays as long as it is.
const parser = new XMLParser({ ignoreAttributes: false, processEntities: false, parseTagValue: false })
const many = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((value) => [value].flat(), z.array(shape))
const outgoingShape = z.object({
  '@_type': z.literal('smtp'),
  hostname: z.string(),
  port: z.coerce.number().int().min(1).max(65535),
  socketType: z.enum(['SSL', 'STARTTLS']),
})
const descriptionShape = z.object({
  clientConfig: z.object({
    emailProvider: z.object({ displayName: z.unknown().optional(), outgoingServer: many(z.unknown()) }),
  }),
})

/**
 * The encrypted servers for outgoing mail in a description of a domain's mail (Mozilla, "Autoconfiguration", config file
 * 1.1). What cannot be read counts as absent; others may have written anything.
 */
export function readAutoconfig(xml: string, domain: string): DescribedServer[] {
  const read = descriptionShape.safeParse(parsed(xml))
  if (!read.success) return []
  const { displayName, outgoingServer } = read.data.clientConfig.emailProvider
  const name = typeof displayName === 'string' ? oneLine(displayName) : null
  return outgoingServer.flatMap((one) => {
    const { data } = outgoingShape.safeParse(one)
    if (!data) return []
    const host = data.hostname.trim().replaceAll('%EMAILDOMAIN%', domain)
    return [{ name, host, port: data.port, encryption: data.socketType === 'SSL' ? 'tls' : 'starttls' } as const]
  })
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml)
  } catch {
    return null
  }
}

const oneLine = (text: string): string | null =>
  text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 80) || null
