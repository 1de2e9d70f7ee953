import { type Check, finding, type SourceFile } from '../source-files.ts'

const longest = 300
const medianAtMost = 60

/** No file is over 300 lines, and half of them are of 60 lines or fewer. */
export const checkFileSizes: Check = (files) => [
  ...files
    .filter((file) => linesOf(file) > longest)
    .map((file) => finding(file, 0, `has ${linesOf(file)} lines: at most ${longest}`)),
  ...tooLongMedian(files),
]

function tooLongMedian(files: SourceFile[]): string[] {
  const sizes = files.map(linesOf).sort((one, other) => one - other)
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0
  return median > medianAtMost ? [`the median file has ${median} lines: at most ${medianAtMost}`] : []
}

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length
