interface SignInFailuresTable {
  key: string
  points: number
  expire: number | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sign_in_failures: SignInFailuresTable
  }
}
