export { countSecretsLeft, resealJob, resealQueue } from './reseal.ts'
export type { SealedColumn } from './sealed-column.ts'
