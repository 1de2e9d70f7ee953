import path from 'node:path/posix'
import { type Check, finding } from '../source-files.ts'

// Drawers: names that say nothing about what lies inside attract whatever has no place.
const drawer = /^(?:.*-)?(utils?|helpers?|managers?|services?|misc|common)$/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|module|browser))?\.(tsx?|d\.ts|mjs|js|css)$/

/** Files and folders are named by what they hold, in lower case with hyphens. */
export const checkFileNames: Check = (files) =>
  files.flatMap((file) => {
    const found: string[] = []
    const name = path.basename(file.path)
    const words = [...path.dirname(file.path).split('/'), name.replace(/\..*$/, '')]
    const vague = words.filter((word) => drawer.test(word))
    if (vague.length > 0) found.push(finding(file, 0, `is named ${vague.join(' and ')}: name it by what it holds`))
    if (!kebabCase.test(name) && !isCatalogue(file.path))
      found.push(finding(file, 0, 'is not named in lower case with hyphens'))
    return found
  })

// A catalogue of the console bears the name of its namespace, which the code spells in camelCase.
const isCatalogue = (name: string): boolean => /^web\/texts\/(en|fr)\/[a-z][a-zA-Z]*\.ts$/.test(name)
