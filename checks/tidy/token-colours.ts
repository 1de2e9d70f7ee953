import { type Check, finding } from '../source-files.ts'

const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|color-mix)\(/gi

/** Screens take their colours from the tokens of web/ui, so that light, dark and contrast are decided once. */
export const checkTokenColours: Check = (files) =>
  files
    .filter(({ path }) => /^web\/(?!ui\/).*\.css$/.test(path))
    .flatMap((file) =>
      [...file.text.matchAll(colour)].map((match) =>
        finding(file, match.index, `sets ${match[0]}: use a token of web/ui`),
      ),
    )
