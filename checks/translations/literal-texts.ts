import type { ESTree } from 'vite'
import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'
import { visit } from '../syntax.ts'

// What a person sees or hears; other attributes are names for the program.
const spoken =
  /^(label|title|alt|placeholder|description|message|children|.*Label|aria-(label|description|placeholder|valuetext|roledescription))$/
// A name that is the same in every language.
const names = new Set(['Guichet', 'English', 'Français', 'Ctrl', 'Ctrl K', 'FR', 'EN'])

/** No text that a person sees stands in the components: it comes from the catalogues, in both languages. */
export const checkLiteralTexts: Check = (files) =>
  files.filter((file) => /^web\/.*\.tsx$/.test(file.path) && !isTest(file)).flatMap(literalsOf)

function literalsOf(file: SourceFile): string[] {
  const found: string[] = []
  const report = ({ start }: { start: number }, text: string): void => {
    if (isHumanText(text)) found.push(finding(file, start, `shows “${text.trim()}”: texts belong into web/texts`))
  }
  visit(file, {
    JSXText: (node) => report(node, node.value),
    JSXAttribute: ({ name, value }) => {
      if (!spoken.test(file.text.slice(name.start, name.end)) || value === null) return
      if (value.type === 'Literal') report(value, String(value.value))
      if (value.type === 'JSXExpressionContainer') reportShown(value.expression, report)
    },
    JSXElement: ({ children }) => {
      for (const child of children) if (child.type === 'JSXExpressionContainer') reportShown(child.expression, report)
    },
    JSXFragment: ({ children }) => {
      for (const child of children) if (child.type === 'JSXExpressionContainer') reportShown(child.expression, report)
    },
  })
  return found
}

/** Reports the strings that an expression may show, in whichever of its branches. */
function reportShown(
  node: ESTree.Expression | ESTree.JSXEmptyExpression,
  report: (node: { start: number }, text: string) => void,
): void {
  if (node.type === 'Literal' && typeof node.value === 'string') report(node, node.value)
  if (node.type === 'TemplateLiteral') report(node, node.quasis.map(({ value }) => value.cooked ?? '').join(' '))
  if (node.type === 'ConditionalExpression')
    for (const branch of [node.consequent, node.alternate]) reportShown(branch, report)
  if (node.type === 'LogicalExpression') for (const side of [node.left, node.right]) reportShown(side, report)
}

const isHumanText = (text: string): boolean => /\p{L}{2}/u.test(text) && !names.has(text.trim())
