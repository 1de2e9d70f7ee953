import { type Check, finding, lineAt, type SourceFile } from '../source-files.ts'
import { isScript, parse, visit } from '../syntax.ts'

const promise = /\b(TODO|FIXME|XXX|HACK)\b/
const commentedOut = /^\s*(import .* from |(const|let) \w+ = |return\b.*[;)]$|if \(.*\) \{$|\w+(\.\w+)*\(.*\);?$)/m

/** No `any`, no promise to do it later, no code kept in comments, nothing silenced without saying why. */
export const checkLooseEnds: Check = (files) =>
  files.filter(isScript).flatMap((file) => [...looseTypes(file), ...looseComments(file)])

function looseTypes(file: SourceFile): string[] {
  const found: string[] = []
  // Biome refuses an exception that gives no reason.
  const excused = parse(file).comments.filter(({ value }) => value.includes('noExplicitAny: '))
  const excusedLines = excused.map(({ end }) => lineAt(file.text, end) + 1)
  visit(file, {
    TSAnyKeyword: ({ start }) => {
      if (!excusedLines.includes(lineAt(file.text, start))) found.push(finding(file, start, 'uses any: say what it is'))
    },
  })
  return found
}

function looseComments(file: SourceFile): string[] {
  return parse(file).comments.flatMap(({ value, start, type }) => {
    const faults: string[] = []
    if (promise.test(value)) faults.push('promises to do something later: do it, or open an issue')
    if (type === 'Line' && commentedOut.test(value)) faults.push('keeps code in a comment: the history has it')
    if (/@ts-(ignore|nocheck)/.test(value)) faults.push('switches the types off')
    return faults.map((fault) => finding(file, start, fault))
  })
}
