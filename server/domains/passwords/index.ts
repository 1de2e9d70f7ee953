export { newPasswordFaults } from './find-policy.ts'
export { findPasswordHash, storePassword } from './password-queries.ts'
export { passwordTexts } from './password-texts.ts'
export { isPasswordReused, isPasswordReusedByNew } from './reused-password.ts'
