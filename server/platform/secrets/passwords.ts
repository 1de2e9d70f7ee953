import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { createQueue } from './bounded-queue.ts'

// RFC 9106's second recommendation scaled as OWASP does: 19 MiB, two passes, one lane; about 10 ms.
// The library's default algorithm is argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// As many hashes at once as argon2's thread pool has threads; beyond the queue people are asked to come back.
const queue = createQueue({ concurrency: 4, mostWaiting: 200 })

/** Passwords compare by their NFKC form, so that the same keys on another keyboard give the same password (RFC 8265). */
const prepared = (password: string) => password.normalize('NFKC')

/** Hashes a password with argon2id. Throws QueueFullError when too many wait already. */
export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(prepared(password), options))
}

/** Whether a password is the one behind a hash. Throws QueueFullError when too many wait already. */
export function verifyPassword(storedHash: string, password: string): Promise<boolean> {
  return queue(() => verify(storedHash, prepared(password)))
}

let decoy: Promise<string> | undefined

/** Spends the time of a verification on an account that does not exist, so that the answer takes as long. */
export async function verifyAgainstNothing(password: string): Promise<void> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  await verifyPassword(await decoy, password)
}
