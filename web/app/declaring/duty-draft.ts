import type { DeclaredDuty } from '../../../contract/duty-shapes.ts'

/** A field that is only begun. */
export const blankDuty: DeclaredDuty = {
  key: '',
  kind: 'yesNo',
  label: { fr: '', en: '' },
  help: null,
  options: [],
  editedBy: 'administrators',
  isSeenByPerson: true,
  isSeenByProvider: false,
}

/** Takes a field; returns what of it must be filled in and is not, by the names the server uses. */
export function missingOfDuty({ key, kind, label, help, options }: DeclaredDuty): string[] {
  const texts: Record<string, string> = { 'label/fr': label.fr, 'label/en': label.en, key }
  // An explanation is in both languages, or there is none.
  if (help !== null && help.fr.trim() === '') texts['help/fr'] = ''
  if (help !== null && help.en.trim() === '') texts['help/en'] = ''
  if (kind === 'choice') {
    options.forEach((option, place) => {
      texts[`options/${place}/label/fr`] = option.label.fr
      texts[`options/${place}/label/en`] = option.label.en
      texts[`options/${place}/key`] = option.key
    })
  }
  return Object.keys(texts).filter((field) => texts[field]?.trim() === '')
}

/** Takes words as typed; returns them, null where nothing is left of them in either language. */
export function wordsOrNone(words: { fr: string; en: string }): { fr: string; en: string } | null {
  return words.fr.trim() === '' && words.en.trim() === '' ? null : words
}
