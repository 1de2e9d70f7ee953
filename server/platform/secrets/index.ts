export { QueueFullError } from './bounded-queue.ts'
export { hashPassword, verifyAgainstNothing, verifyPassword } from './passwords.ts'
export { loadSecretKey } from './secret-key.ts'
export { equalSecrets, hashToken, newToken, sign } from './tokens.ts'
