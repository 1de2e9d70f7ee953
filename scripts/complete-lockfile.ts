// Adds the packages of other platforms to package-lock.json that npm left out because the registry at hand does not
// have them. Without an entry for each, `npm ci` refuses the whole lockfile. Run it after each change of a dependency.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Lockfile, missingOptionalPackages } from './lockfile.ts'

const file = path.resolve(import.meta.dirname, '../package-lock.json')
const lock: Lockfile = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingOptionalPackages(lock)
const { '': root, ...others } = lock.packages
const sorted = Object.entries({ ...others, ...missing }).sort(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`)
console.log(`${Object.keys(missing).length} packages of other platforms were added to package-lock.json.`)
