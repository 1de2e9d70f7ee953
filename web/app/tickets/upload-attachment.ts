import i18next from 'i18next'
import type { Attachment } from '../../../contract/ticket-shapes.ts'
import { ApiError, apiAddress } from '../api.ts'
import { errorOfResponse } from '../api-error.ts'

export type Upload = { done: Promise<Attachment>; cancel: () => void }

/**
 * Sends one file as it is; `fetch` cannot tell how far it has come, so this is the older way.
 * @param path of the API, without the name
 * @param onProgress hears the share that has been sent, from 0 to 1
 * @returns the means to stop it, and what was kept; throws `ApiError` where it was refused or the line broke
 */
export function uploadAttachment(path: string, file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<Attachment>((resolve, reject) => {
    request.open('POST', apiAddress(path, { name: file.name }))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', i18next.language)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / Math.max(1, total))
    }
    request.onerror = () => {
      const title = i18next.t('app:noAnswer')
      reject(new ApiError({ type: 'about:blank', title, status: 0, detail: '', code: 'noAnswer' }))
    }
    request.onload = () => {
      if (request.status === 201) return resolve(JSON.parse(request.responseText) as Attachment)
      const response = new Response(request.responseText, { status: request.status })
      errorOfResponse(response, i18next.t('app:badAnswer')).then(reject, reject)
    }
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}
