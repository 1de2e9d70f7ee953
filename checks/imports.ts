import path from 'node:path/posix'
import type { SourceFile } from './source-files.ts'
import { isScript, parse, visit } from './syntax.ts'

/** One import of a file: what it names, where, and the file of the project it leads to, if any. */
export type Import = { specifier: string; offset: number; isTypeOnly: boolean; target: string | undefined }

/**
 * The imports and re-exports of a script, dynamic ones and `import('x')` types included.
 * @returns them in no promised order; `target` is a path of the project for relative ones
 */
export function importsOf(file: SourceFile): Import[] {
  if (!isScript(file)) return []
  const { staticImports, staticExports } = parse(file).module
  const found: Import[] = staticImports.map(({ moduleRequest, entries }) =>
    toImport(file, moduleRequest.value, moduleRequest.start, entries.length > 0 && entries.every((one) => one.isType)),
  )
  for (const { entries } of staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push(toImport(file, moduleRequest.value, moduleRequest.start, isType))
    }
  }
  visit(file, {
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') found.push(toImport(file, String(source.value), source.start, false))
    },
    TSImportType: ({ source }) => void found.push(toImport(file, String(source.value), source.start, true)),
  })
  return found
}

/** The name of the package that a specifier leads to: `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function toImport(file: SourceFile, specifier: string, offset: number, isTypeOnly: boolean): Import {
  const isRelative = specifier.startsWith('.')
  const target = isRelative ? path.join(path.dirname(file.path), specifier.replace(/\?.*$/, '')) : undefined
  return { specifier, offset, isTypeOnly, target }
}
