type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

type Containing<Name extends string> = (
  [Name] extends [never]
    ? never
    : Name extends string
      ? (text: `${string}{{${Name}}}${string}`) => void
      : never
) extends (text: infer All) => void
  ? All
  : never

// "une personne" may leave the number out, so `_one` does not have to repeat {{count}}.
type Required<Key, Text extends string> = Key extends `${string}_one`
  ? Exclude<Placeholder<Text>, `count${string}`>
  : Placeholder<Text>

type Translated<Key, Text extends string> = [Required<Key, Text>] extends [never]
  ? string
  : Containing<Required<Key, Text>>

type Same<En> = {
  readonly [Key in keyof En]: En[Key] extends string ? Translated<Key, En[Key]> : Catalog<En[Key]>
}

type FrenchPlurals<En> = {
  readonly [Key in keyof En as Key extends `${infer Base}_other` ? `${Base}_many` : never]: En[Key] extends string
    ? Translated<Key, En[Key]>
    : never
}

/**
 * What a translation of the English catalogue `En` must be: the same keys, the same placeholders, and
 * the form `_many` that French needs beside `_one` and `_other`. A gap is a compile error.
 */
export type Catalog<En> = Same<En> & FrenchPlurals<En>
