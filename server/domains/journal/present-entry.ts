import type { JournalEntry } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import type { EntryRow } from './journal-queries.ts'

type Part = JournalEntry['sentence'][number]

const fieldOrder = ['name', 'firstName', 'lastName', 'signInName', 'email', 'position', 'mobile', 'phone', 'language']

const placeholder = /(\{actor\}|\{target\})/

/** The sentence that tells an entry, cut at the names in it. */
export function sentenceOf(entry: EntryRow, language: Language, translate: Translate): Part[] {
  return translate(language, `journal.${entry.kind}`)
    .split(placeholder)
    .filter(Boolean)
    .map((piece): Part => {
      if (piece === '{actor}') {
        return { text: entry.actor_id ? entry.actor_name : translate(language, 'journal.system'), role: 'actor' }
      }
      if (piece === '{target}') return { text: entry.target_name ?? '', role: 'target' }
      return { text: piece }
    })
}

/** A stored value in words: names for things, the language's words for fixed choices. */
function valueText(field: string, value: unknown, language: Language, translate: Translate): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    const texts = value.map((item) => valueText(field, item, language, translate))
    return texts.length > 0 ? texts.join(', ') : null
  }
  if (typeof value === 'object') {
    // What was told in both languages when it happened is told in the reader's.
    const { told, name } = value as { told?: Record<Language, string>; name?: unknown }
    return told ? told[language] : String(name ?? '')
  }
  const key = `value.${field}.${String(value)}`
  const words = translate(language, key)
  // A no without words of its own is nothing to tell.
  if (value === false && words === key) return null
  return words === key ? String(value) : words
}

/** A field's name in words: what it is called on this kind of thing, else what it is called everywhere. */
function labelOf(kind: string, field: string, language: Language, translate: Translate): string {
  const own = `label.${kind.split('.', 1)[0]}.${field}`
  const words = translate(language, own)
  return words === own ? translate(language, `label.${field}`) : words
}

/** What an entry changed, field by field as the form orders them, in words. */
export function changesOf(
  entry: Pick<EntryRow, 'kind' | 'before' | 'after'>,
  language: Language,
  translate: Translate,
) {
  const { kind, before, after } = entry
  // jsonb keeps no order: the form's order is the one people know.
  const fields = new Set([...fieldOrder, ...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...fields]
    .map((field) => ({
      field,
      label: labelOf(kind, field, language, translate),
      before: valueText(field, before?.[field], language, translate),
      after: valueText(field, after?.[field], language, translate),
    }))
    .filter((change) => change.before !== change.after)
}

/** An entry as the person asking may see it. `isUndoable` says whether its kind has an inverse. */
export function presentEntry(
  entry: EntryRow,
  language: Language,
  translate: Translate,
  isUndoable: (entry: EntryRow) => boolean,
): JournalEntry {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    kind: entry.kind,
    category: entry.category,
    via: entry.via,
    actor: { id: entry.actor_id, name: entry.actor_id ? entry.actor_name : translate(language, 'journal.system') },
    target: entry.target_id
      ? { id: entry.target_id, name: entry.target_name ?? '', exists: entry.target_exists }
      : null,
    sentence: sentenceOf(entry, language, translate),
    changes: changesOf(entry, language, translate),
    reason: entry.reason,
    note: entry.note,
    canUndo: entry.undone_by === null && isUndoable(entry),
    undoneBy: entry.undone_by,
    ticket: entry.ticket_id && entry.ticket_number ? { id: entry.ticket_id, number: entry.ticket_number } : null,
  }
}
