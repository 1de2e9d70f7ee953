import type { CompiledQuery } from 'kysely'
import type { Db } from './tables.ts'

/** Stands for a value while a statement is built. Whoever looks into it would build for one value only. */
class Placeholder {
  readonly place: number

  constructor(place: number) {
    this.place = place
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError('a statement that is compiled once must only pass its values on')
  }
}

/**
 * A statement that is built and compiled at its first use; later uses only fill in their values. For what nearly every
 * request asks. `build` gets stand-ins: it must put them where values stand, and not decide by them.
 */
export function compiledOnce<Values extends readonly unknown[], Row>(
  build: (db: Db, ...values: Values) => { compile(db: Db): CompiledQuery<Row> },
): (db: Db, ...values: Values) => CompiledQuery<Row> {
  let compiled: CompiledQuery<Row> | undefined
  return (db, ...values) => {
    compiled ??= build(db, ...(values.map((_, place) => new Placeholder(place)) as unknown as Values)).compile(db)
    const fill = (parameter: unknown) => (parameter instanceof Placeholder ? values[parameter.place] : parameter)
    return { ...compiled, parameters: compiled.parameters.map(fill) }
  }
}
