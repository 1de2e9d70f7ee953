/** A column that holds sealed texts. Every such column of the schema is listed by the domain whose it is. */
export interface SealedColumn {
  table: string
  column: string
  /** The columns that say where a text belongs. */
  beside: readonly string[]
  /** Where the text of a row belongs: what was given to the seal when it was closed. */
  place: (row: Record<string, string>) => string
}
