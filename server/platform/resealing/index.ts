export { countSecretsLeft, resealAll, resealJob, startResealing } from './reseal.ts'
export type { SealedColumn } from './sealed-column.ts'
