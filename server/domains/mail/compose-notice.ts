import type { Language, Translate } from '../../platform/language/index.ts'
import { changesOf, type EntryRow, sentenceOf } from '../journal/index.ts'
import { composeLetter } from './compose-letter.ts'
import type { Letter } from './letter.ts'
import type { Letterhead } from './letterhead.ts'

// Their values may stand in a mail. Of any other field it is only said that it changed: a new address or number is not
// for the box that lost it, and the tags are the administrators' own.
const harmless = new Set([
  'signInName',
  'firstName',
  'lastName',
  'position',
  'language',
  'type',
  'status',
  'primaryGroup',
  'primaryGroupFrom',
  'primaryGroupUntil',
  'secondaryGroups',
  'permissions',
  'companies',
  'mainCompany',
  'allCompaniesLevel',
  'managedGroups',
  'neverSignsIn',
])

/** What a notice is made of besides the entry itself. */
export interface NoticeFrame {
  name: string
  /** Where people sign in. */
  signInPage: string
}

/** Which letter tells of an entry: of an account that was opened, of what people did themselves, or of any other change. */
export function noticeTemplate({ before, kind, actor_id, target_id }: EntryRow): 'opened' | 'ownNotice' | 'notice' {
  if (before === null && kind === 'user.create') return 'opened'
  return actor_id !== null && actor_id === target_id ? 'ownNotice' : 'notice'
}

/**
 * C11: tells a person that their account was changed: what, by whom, when, and what to do if it was not expected.
 * Composed from the journal entry, in the person's language, never with a secret: the journal holds none.
 */
export function composeNotice(translate: Translate, head: Letterhead, entry: EntryRow, frame: NoticeFrame): Letter {
  const { language } = head
  const named = `notice.${entry.kind}`
  const what = translate(language, named)
  const values = {
    ...frame,
    what: what === named ? translate(language, 'notice.other') : what,
    sentence: sentenceOf(entry, language, translate)
      .map(({ text }) => text)
      .join(''),
    when: dateIn(language, entry.at),
    signInName: String(entry.after?.signInName ?? ''),
  }
  if (head.template === 'opened') return composeLetter(translate, head, { ...values, link: frame.signInPage })
  return composeLetter(translate, head, values, detailsOf(translate, language, entry))
}

/** The changed fields in words, where they have any: an account that is gone needs no list of what it was. */
function detailsOf(translate: Translate, language: Language, entry: EntryRow): string[] {
  if (entry.after === null) return []
  const none = translate(language, 'notice.none')
  return changesOf(entry, language, translate)
    .filter(({ field, label }) => field !== 'tags' && label !== `label.${field}`)
    .map(({ field, label, before, after }) => {
      if (harmless.has(field)) {
        return translate(language, 'notice.field', { label, before: before ?? none, after: after ?? none })
      }
      return translate(language, after === null ? 'notice.fieldEmptied' : 'notice.fieldChanged', { label })
    })
}

// With the time zone: the person may sit in another one than the server.
function dateIn(language: Language, at: Date): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { ...parts, timeZoneName: 'short' }).format(at)
}
