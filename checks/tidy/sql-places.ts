import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'
import { visit } from '../syntax.ts'

const statements = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'executeQuery']
const allowed = /-queries\.ts$|\/migrations\/|^server\/platform\//

/** SQL stands only in `*-queries.ts`, migrations and the platform: there it is reviewed, and found. */
export const checkSqlPlaces: Check = (files) =>
  files
    .filter((file) => /^(server|demo)\/.*\.ts$/.test(file.path) && !allowed.test(file.path) && !isTest(file))
    .flatMap(sqlIn)

function sqlIn(file: SourceFile): string[] {
  const found: string[] = []
  const report = (start: number): void => {
    found.push(finding(file, start, 'holds SQL, which belongs into a *-queries.ts'))
  }
  visit(file, {
    TaggedTemplateExpression: ({ tag, start }) => {
      if (tag.type === 'Identifier' && tag.name === 'sql') report(start)
    },
    MemberExpression: ({ object, property }) => {
      const isSqlPart = object.type === 'Identifier' && object.name === 'sql'
      const isStatement = property.type === 'Identifier' && statements.includes(property.name)
      if (isSqlPart || isStatement) report(property.start)
    },
  })
  return found
}
