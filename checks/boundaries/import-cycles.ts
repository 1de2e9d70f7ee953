import { importsOf } from '../imports.ts'
import type { Check } from '../source-files.ts'

/** No file imports itself over others, types included: each can then be understood before what uses it. */
export const checkImportCycles: Check = (files) => {
  const known = new Set(files.map(({ path }) => path))
  const targets = new Map(
    files.map((file) => {
      const inside = importsOf(file).flatMap(({ target }) => (target && known.has(target) ? [target] : []))
      return [file.path, inside] as const
    }),
  )
  const done = new Set<string>()
  return files.flatMap(({ path }) => cyclesFrom(path, [], targets, done))
}

function cyclesFrom(path: string, trail: string[], targets: Map<string, string[]>, done: Set<string>): string[] {
  const start = trail.indexOf(path)
  if (start >= 0) return [`${path}:1 is imported by itself: ${[...trail.slice(start), path].join(' -> ')}`]
  if (done.has(path)) return []
  const found = (targets.get(path) ?? []).flatMap((target) => cyclesFrom(target, [...trail, path], targets, done))
  done.add(path)
  return found
}
