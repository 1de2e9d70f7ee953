import { v7 as uuidv7 } from 'uuid'
import type { Attachment } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { broken, type HttpServer, Problem } from '../../platform/http/index.ts'
import { insertLoose, presentAttachment } from './attachment-queries.ts'
import { typeOf } from './attachment-type.ts'

/** The most that one file may hold, in bytes. */
export const mostBytes = 5 * 1024 * 1024
const mostLoose = 20

const ownWords: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'fileTooLarge'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'fileExpected'],
}

/** Registers routes whose body is a file itself (`application/octet-stream`); refusals are told in words of their own. */
export async function registerFileRoutes(app: HttpServer, register: (scope: HttpServer) => void): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error) => {
      const known = ownWords[(error as { code?: string }).code ?? '']
      throw known ? new Problem(...known) : error
    })
    register(scope as unknown as HttpServer)
  })
}

/** A file as it came: where it belongs, who sent it, its name and the body of the request. */
interface SentFile {
  organizationId: string
  uploadedBy: string
  name: string
  body: unknown
}

/**
 * Keeps a file of a conversation until it is sent with a message. `inTransaction` is of the organization it belongs to.
 * Throws 422 for what is no file of an allowed type, and when too many wait already.
 */
export async function keepFile(
  { organizationId, uploadedBy, name, body }: SentFile,
  inTransaction: (keep: (tx: Db) => Promise<boolean>) => Promise<boolean>,
): Promise<Attachment> {
  const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const judged = await typeOf(name, content)
  if ('fault' in judged) throw broken([{ field: '/name', code: judged.fault }])
  const file = { organizationId, id: uuidv7(), name, type: judged.type, content, uploadedBy }
  const isKept = await inTransaction((tx) => insertLoose(tx, file, mostLoose))
  if (!isKept) throw broken([{ field: '', code: 'tooManyFiles', values: { most: mostLoose } }])
  return presentAttachment(file)
}
