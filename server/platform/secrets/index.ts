export { QueueFullError } from './bounded-queue.ts'
export { hashPassword, verifyAgainstNothing, verifyPassword } from './passwords.ts'
export { equalSecrets, hashToken, newToken } from './tokens.ts'
