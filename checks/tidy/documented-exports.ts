import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'
import { isScript, parse } from '../syntax.ts'

/** Every exported function of the server, the contract and the scripts says what it takes and returns. */
export const checkDocumentedExports: Check = (files) =>
  files
    .filter((file) => /^(server|contract|scripts|checks|demo|bench)\//.test(file.path) && /\.ts$/.test(file.path))
    .filter((file) => isScript(file) && !isTest(file) && !/\/migrations\//.test(file.path))
    .flatMap(undocumented)

function undocumented(file: SourceFile): string[] {
  const { program, comments } = parse(file)
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'FunctionDeclaration') return []
    const isDocumented = comments.some(
      ({ value, end }) => value.startsWith('*') && end < node.start && file.text.slice(end, node.start).trim() === '',
    )
    if (isDocumented) return []
    return [finding(file, node.start, `exports ${node.declaration.id?.name} without saying what it takes and returns`)]
  })
}
