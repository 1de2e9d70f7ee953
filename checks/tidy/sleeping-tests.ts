import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'
import { isScript, visit } from '../syntax.ts'

const sleeps = /^(setTimeout|sleep|.*\.setTimeout|.*\.waitForTimeout)$/

/** No test sleeps: it waits for what it expects, so that it is neither slow nor lucky. */
export const checkSleepingTests: Check = (files) =>
  files.filter((file) => isTest(file) && isScript(file)).flatMap(sleepsIn)

function sleepsIn(file: SourceFile): string[] {
  const found: string[] = []
  visit(file, {
    CallExpression: ({ callee, start }) => {
      const name = file.text.slice(callee.start, callee.end)
      // test.setTimeout raises a limit, it does not wait.
      if (!sleeps.test(name) || name === 'test.setTimeout') return
      found.push(finding(file, start, `calls ${name}: wait for what is expected instead`))
    },
  })
  return found
}
