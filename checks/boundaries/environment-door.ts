import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'
import { isScript, visit } from '../syntax.ts'

/** Within server/, only config.ts reads the environment: every variable is validated and documented there. */
export const checkEnvironmentDoor: Check = (files) =>
  files
    .filter((file) => file.path.startsWith('server/') && file.path !== 'server/config.ts')
    .filter((file) => isScript(file) && !isTest(file))
    .flatMap(readsOfTheEnvironment)

function readsOfTheEnvironment(file: SourceFile): string[] {
  const found: string[] = []
  visit(file, {
    MemberExpression: ({ object, property, start }) => {
      const isProcess = object.type === 'Identifier' && object.name === 'process'
      if (!isProcess || property.type !== 'Identifier' || property.name !== 'env') return
      found.push(finding(file, start, 'reads process.env, which only server/config.ts may'))
    },
    ImportSpecifier: ({ imported, start }) => {
      if (imported.type === 'Identifier' && imported.name === 'env' && /from 'node:process'/.test(file.text)) {
        found.push(finding(file, start, 'imports the environment, which only server/config.ts may'))
      }
    },
  })
  return found
}
