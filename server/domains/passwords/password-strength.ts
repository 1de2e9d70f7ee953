import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** How long guessing would take, from 0 (at once) to 4 (years), and what makes it easy. */
export interface Strength {
  score: 0 | 1 | 2 | 3 | 4
  /** The estimator's own name for what makes the password weak, or null. */
  weakness: string | null
}

// The estimate takes time that grows with the square of the length; this much of a password says enough about it.
const scoredCharacters = 64
// Each letter that could stand for another doubles the work; a few are enough to see through "P4ssw0rd".
const mostSubstitutions = 8

let estimator: Promise<ZxcvbnFactory> | undefined

/** The dictionaries take some 80 MB and a third of a second: they are read when the first password is chosen. */
async function createEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: mostSubstitutions,
  })
}

async function estimate(text: string, ownWords: string[]) {
  estimator ??= createEstimator()
  return (await estimator).check(text, ownWords)
}

/**
 * Estimates a password in NFKC form against words, names and keyboards of both languages, and the words given. Of a long
 * one the beginning and the end are estimated, and the better counts: the whole is never easier than a part.
 */
export async function estimateStrength(password: string, ownWords: string[]): Promise<Strength> {
  const characters = [...password]
  const first = await estimate(characters.slice(0, scoredCharacters).join(''), ownWords)
  const isPart = characters.length > scoredCharacters && first.score < 4
  const last = isPart ? await estimate(characters.slice(-scoredCharacters).join(''), ownWords) : first
  const best = last.score > first.score ? last : first
  return { score: best.score, weakness: best.feedback.warning ?? best.feedback.suggestions[0] ?? null }
}

/** Whether this is one entry of the dictionaries: a word, a name or a password that is used often. */
export async function isDictionaryWord(word: string): Promise<boolean> {
  const { sequence } = await estimate(word.slice(0, scoredCharacters), [])
  return sequence.length === 1 && sequence[0]?.pattern === 'dictionary'
}
