import { type ParseResult, parseSync, Visitor, type VisitorObject } from 'vite'
import type { SourceFile } from './source-files.ts'

const parsed = new Map<string, ParseResult>()

/** Whether a file has syntax to read (style sheets have not). */
export const isScript = (file: SourceFile): boolean => /\.(tsx?|mjs|js)$/.test(file.path)

/** The syntax tree of a script; parsed once for the same text. */
export function parse(file: SourceFile): ParseResult {
  const key = `${file.path}\0${file.text}`
  const known = parsed.get(key)
  if (known) return known
  const result = parseSync(file.path, file.text)
  if (result.errors.length > 0) throw new Error(`${file.path} cannot be parsed: ${result.errors[0]?.message}`)
  parsed.set(key, result)
  return result
}

/** Walks the syntax tree of a script, calling `visitor` by kind of node. */
export function visit(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(parse(file).program)
}
