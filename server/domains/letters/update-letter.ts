import { z } from 'zod'
import { type LetterWords, letterKeyParams, updateLetterShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { defineKind } from '../changes/index.ts'
import { isAsLeft, type Snapshot } from '../journal/index.ts'
import type { Catalogue, CatalogueLetter } from './catalogue.ts'
import { tidied, wordFaults } from './check-words.ts'
import { isSame, languages, type OwnWords, snapshotOf, untouched, wordsIn } from './letter.ts'
import { listOwnWords, lockLetters, storeWords } from './letter-queries.ts'
import { nameOf } from './present-letter.ts'

type Values = { key: string } & Partial<Record<Language, LetterWords | null>>

interface State extends OwnWords {
  letter: CatalogueLetter
}

/** The wordings that would differ. The suite's own words, typed again, are none of the vendor's. */
function moved({ letter, words }: State, values: Values): [Language, LetterWords | null][] {
  return languages.flatMap((language) => {
    const asked = values[language]
    if (asked === undefined) return []
    const tidy = asked && tidied(letter, asked)
    const kept = isSame(tidy, letter.standard[language]) ? null : tidy
    return isSame(kept, words[language]) ? [] : [[language, kept]]
  })
}

const snapshot = (key: string, wordings: [Language, LetterWords | null][]): Snapshot =>
  Object.assign({ letter: key }, ...wordings.map(([language, words]) => snapshotOf(language, words)))

/**
 * M14: the vendor's own words for a letter, or the suite's again, language by language. They count from the next letter on,
 * for everybody. A letter keeps its button, its link and its code whatever the words say.
 */
export const updateLetter = (catalogue: Catalogue, translate: Translate) =>
  defineKind<Values, State>({
    kind: 'letter.update',
    category: 'settings',
    permission: 'settings.manage',
    ofProvider: true,
    shape: z.strictObject({ ...letterKeyParams.shape, ...updateLetterShape.shape }) as unknown as z.ZodType<Values>,
    hasTarget: true,
    needsReason: false,
    lock: lockLetters,
    load: async ({ tx, actor }, target, { key }) => {
      const letter = catalogue.get(key)
      if (target !== actor.organizationId || !letter) throw notFound()
      return { letter, ...((await listOwnWords(tx)).get(key) ?? untouched) }
    },
    versionOf: ({ version }) => version,
    authorize: () => [],
    check: async (_context, { letter }, values) => ({
      problems: languages.flatMap((language) => {
        const words = values[language]
        return words ? wordFaults(letter, words, `/${language}`) : []
      }),
      warnings: [],
    }),
    effects: () => ({ now: [{ code: 'letter.updated' }], tells: [] }),
    changesNothing: (state, values) => moved(state, values).length === 0,
    apply: async ({ tx, actor }, state, values) => {
      const wordings = moved(state, values)
      if (wordings.length === 0) return null
      const { letter } = state
      for (const [language, words] of wordings) {
        await storeWords(tx, { organizationId: actor.organizationId, template: letter.key, language }, words)
      }
      return {
        targetId: actor.organizationId,
        targetName: nameOf(translate, actor.language, letter),
        before: snapshot(
          letter.key,
          wordings.map(([language]) => [language, state.words[language]]),
        ),
        after: snapshot(letter.key, wordings),
      }
    },
    inverse: ({ target_id: target, before }) => {
      if (!target || !before) return null
      const values = { key: before.letter, fr: wordsIn(before, 'fr'), en: wordsIn(before, 'en') }
      return { kind: 'letter.update', target, values }
    },
    isStillAsLeft: ({ letter, words }, { after }) =>
      isAsLeft(
        snapshot(
          letter.key,
          languages.map((language) => [language, words[language]]),
        ),
        after,
      ),
  })
