import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../api.ts'
import { useLanguage } from '../use-language.ts'
import { formatSize } from './file-size.ts'
import { type Upload, uploadAttachment } from './upload-attachment.ts'

/** One chosen file: on its way, arrived (it has an id then) or refused with a reason. */
export type ChosenFile = {
  key: string
  name: string
  sizeBytes: number
  progress: number
  id: string | null
  problem: string | null
}

export type Uploads = {
  files: readonly ChosenFile[]
  add: (files: readonly File[]) => void
  remove: (key: string) => void
  clear: () => void
  isSending: boolean
  /** Ids of those that have arrived. */
  ids: string[]
  /** Said about the choice as a whole. */
  problem: string | null
}

const maxFiles = 10
const maxBytes = 5 * 1024 * 1024

/** Takes the API path that keeps files; returns the chosen ones and how far each has come. */
export function useUploads(path: string): Uploads {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(new Map<string, Upload>())

  const update = (key: string, change: Partial<ChosenFile>) =>
    setFiles((known) => known.map((file) => (file.key === key ? { ...file, ...change } : file)))

  const start = (key: string, file: File) => {
    const upload = uploadAttachment(path, file, (progress) => update(key, { progress }))
    running.current.set(key, upload)
    upload.done
      .then(({ id, name, sizeBytes }) => update(key, { id, name, sizeBytes, progress: 1 }))
      .catch((error: unknown) => update(key, { problem: errorMessage(error) }))
      .finally(() => running.current.delete(key))
  }

  const add = (chosen: readonly File[]) => {
    const room = chosen.slice(0, maxFiles - files.length)
    setProblem(room.length < chosen.length ? t('answer.tooMany', { count: maxFiles }) : null)
    const entries = room.map((file) => ({ key: crypto.randomUUID(), file }))
    const tooBig = t('answer.tooBig', { size: formatSize(maxBytes, language) })
    setFiles((known) => [
      ...known,
      ...entries.map(({ key, file }) => ({
        key,
        name: file.name,
        sizeBytes: file.size,
        progress: 0,
        id: null,
        problem: file.size > maxBytes ? tooBig : null,
      })),
    ])
    for (const { key, file } of entries) if (file.size <= maxBytes) start(key, file)
  }

  const remove = (key: string) => {
    running.current.get(key)?.cancel()
    setProblem(null)
    setFiles((known) => known.filter((file) => file.key !== key))
  }

  return {
    files,
    add,
    remove,
    clear: () => setFiles([]),
    isSending: files.some(({ id, problem }) => id === null && problem === null),
    ids: files.flatMap(({ id }) => (id === null ? [] : [id])),
    problem,
  }
}
