import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One file of the codebase: its path from the root with forward slashes, and what it says. */
export type SourceFile = { path: string; text: string }

/** A house rule: reads files and answers one sentence for each fault, beginning with `path:line`. */
export type Check = (files: SourceFile[]) => string[]

const root = path.resolve(import.meta.dirname, '..')
const places = '{contract,server,web,demo,bench,checks,scripts,e2e}/**/*.{ts,tsx,mjs,js,css}'

/** Every source file of the project as it lies on disk. */
export function readSourceFiles(): SourceFile[] {
  return globSync([places, '*.config.ts'], { cwd: root })
    .sort()
    .map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(path.join(root, file), 'utf8') }))
}

/** Files invented by a test: `plant({ 'server/a.ts': 'text' })`. */
export function plant(texts: Record<string, string>): SourceFile[] {
  return Object.entries(texts).map(([name, text]) => ({ path: name, text }))
}

/** The sentence about one place of a file: `server/a.ts:12 says why`. */
export function finding(file: SourceFile, offset: number, message: string): string {
  return `${file.path}:${lineAt(file.text, offset)} ${message}`
}

/** The line, from 1, that holds the character at `offset`. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Whether a file only serves tests: those may look anywhere. */
export function isTest(file: SourceFile): boolean {
  return /\.test\.tsx?$/.test(file.path) || /^(e2e|server\/testing)\//.test(file.path)
}
