import type { ESTree } from 'vite'
import { type Check, finding, lineAt, type SourceFile } from '../source-files.ts'
import { isScript, visit } from '../syntax.ts'

const longest = 70

/** No function is over 70 lines. A `describe` block of a test is a chapter, not a function. */
export const checkFunctionLengths: Check = (files) => files.filter(isScript).flatMap(longFunctions)

function longFunctions(file: SourceFile): string[] {
  const found: string[] = []
  const chapters = new Set<number>()
  const measure = ({ start, end }: ESTree.Function | ESTree.ArrowFunctionExpression): void => {
    const lines = lineAt(file.text, end) - lineAt(file.text, start) + 1
    if (lines > longest && !chapters.has(start)) {
      found.push(finding(file, start, `holds a function of ${lines} lines: at most ${longest}`))
    }
  }
  visit(file, {
    CallExpression: ({ callee, arguments: args }) => {
      if (/^(test\.)?describe\b/.test(file.text.slice(callee.start, callee.end))) {
        for (const argument of args) chapters.add(argument.start)
      }
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  })
  return found
}
