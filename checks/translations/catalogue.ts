import type { ESTree } from 'vite'
import type { SourceFile } from '../source-files.ts'
import { visit } from '../syntax.ts'

/** The texts of one language: by key (`list.empty`), each with where it stands in its file. */
export type Catalogue = Map<string, { text: string; offset: number }>

/** A file's texts in both languages. */
export type Pair = { english: SourceFile; french: SourceFile; en: Catalogue; fr: Catalogue }

/**
 * The catalogues of the project: `web/texts/{en,fr}/x.ts`, and `{ en, fr }` inside the server's `*-texts.ts`.
 * @returns pairs to compare, and the files that have no counterpart in the other language
 */
export function readCatalogues(files: SourceFile[]): { pairs: Pair[]; alone: SourceFile[] } {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const pairs: Pair[] = []
  const alone: SourceFile[] = []
  for (const file of files) {
    const [, language, rest] = /^web\/texts\/(en|fr)\/(.*)$/.exec(file.path) ?? []
    const other = byPath.get(`web/texts/${language === 'en' ? 'fr' : 'en'}/${rest}`)
    if (language && !other) alone.push(file)
    if (language === 'en' && other) {
      pairs.push({ english: file, french: other, en: wholeFile(file), fr: wholeFile(other) })
    }
    if (/^server\/.*-texts\.ts$/.test(file.path)) pairs.push(...bothLanguages(file))
  }
  return { pairs, alone }
}

function wholeFile(file: SourceFile): Catalogue {
  let outermost: ESTree.ObjectExpression | undefined
  visit(file, {
    ObjectExpression: (node) => {
      outermost ??= node
    },
  })
  return outermost ? textsOf(outermost) : new Map()
}

function bothLanguages(file: SourceFile): Pair[] {
  const objects = { en: new Map() as Catalogue, fr: new Map() as Catalogue }
  visit(file, {
    Property: ({ key, value }) => {
      const name = nameOf(key)
      if ((name === 'en' || name === 'fr') && value.type === 'ObjectExpression') {
        for (const [one, text] of textsOf(value)) objects[name].set(one, text)
      }
    },
  })
  return [{ english: file, french: file, ...objects }]
}

function textsOf(object: ESTree.ObjectExpression, prefix = ''): Catalogue {
  const found: Catalogue = new Map()
  for (const property of object.properties) {
    if (property.type !== 'Property') continue
    const key = `${prefix}${nameOf(property.key)}`
    const { value } = property
    if (value.type === 'ObjectExpression') for (const [one, text] of textsOf(value, `${key}.`)) found.set(one, text)
    else found.set(key, { text: literalText(value), offset: property.start })
  }
  return found
}

function nameOf(key: ESTree.PropertyKey): string {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : ''
}

function literalText(value: ESTree.Expression): string {
  if (value.type === 'TemplateLiteral') return value.quasis.map(({ value: { cooked } }) => cooked ?? '').join('')
  return value.type === 'Literal' ? String(value.value) : ''
}
