import { fileTypeFromBuffer } from 'file-type'

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What may be sent, by the ending of its name. What is not recognised by its first bytes can only be text. */
const typesByEnding: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  odt: `${openDocument}.text`,
  ods: `${openDocument}.spreadsheet`,
}

/** Browsers and mail programs take a text that begins like this for a page, whatever it is called. */
const markup = /^\s*<[!?/a-z]/i

function isPlainText(content: Buffer): boolean {
  if (content.includes(0)) return false
  try {
    return !markup.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return false
  }
}

const endingOf = (name: string) => (/\.([a-z]{1,5})$/i.exec(name)?.[1] ?? '').toLowerCase()

/** Whether a name is one of a file, and of nothing else: it leads nowhere, and shows its ending as it is. */
const isFileName = (name: string) => !/[\\/:*?"<>|]/.test(name) && !name.startsWith('.')

/**
 * The type of a file, judged by what is in it. Returns the code of what is wrong: a name that is none, a type that is
 * not taken, an ending that says something else than the content.
 */
export async function typeOf(name: string, content: Buffer): Promise<{ type: string } | { fault: string }> {
  if (!isFileName(name)) return { fault: 'fileName' }
  const type = typesByEnding[endingOf(name)]
  if (type === undefined) return { fault: 'fileType' }
  if (content.length === 0) return { fault: 'fileEmpty' }
  const found = await fileTypeFromBuffer(content)
  if (type.startsWith('text/')) return found || !isPlainText(content) ? { fault: 'fileLies' } : { type }
  return found?.mime === type ? { type } : { fault: 'fileLies' }
}
