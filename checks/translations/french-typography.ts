import { type Check, finding } from '../source-files.ts'
import { readCatalogues } from './catalogue.ts'

// Imprimerie nationale: a no-break space before these signs, and inside the quotation marks.
const breakable = / [;:?!»]|« /
const glued = /[\p{L}\d)}][;?!](\s|$)|\p{L}:\s|«\S|[^\s\u00a0\u202f]»/u

/** French texts put a no-break space where French does, so that no line begins with a question mark. */
export const checkFrenchTypography: Check = (files) =>
  readCatalogues(files).pairs.flatMap(({ french, fr }) =>
    [...fr].flatMap(([key, { text, offset }]) => {
      if (breakable.test(text))
        return [finding(french, offset, `lets the line break before a sign in ${key}: use \\u202f or \\u00a0`)]
      if (glued.test(text))
        return [finding(french, offset, `lacks the no-break space of French beside a sign in ${key}`)]
      return text.includes("'") ? [finding(french, offset, `uses a straight apostrophe in ${key}: use ’`)] : []
    }),
  )
