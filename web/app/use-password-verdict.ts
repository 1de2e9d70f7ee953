import { useEffect, useState } from 'react'
import type { PasswordVerdict } from '../../contract/link-shapes.ts'
import { api } from './api.ts'
import { useLanguage } from './use-language.ts'

/** Whose password it will be, as the server needs to know it; nothing for one's own account. */
export type PasswordContext = {
  /** Of the invitation or the reset under way. */
  token?: string
  /** Whose password an administrator sets. */
  userId?: string
  /** The account about to be created. */
  account?: { signInName?: string; firstName?: string; lastName?: string; email?: string }
}

const pauseMs = 350

/**
 * Asks the server what it thinks of `password` once typing pauses.
 * @returns its verdict on exactly this password; null while nobody knows (nothing typed, typing, no answer)
 */
export function usePasswordVerdict(password: string, context: PasswordContext = {}): PasswordVerdict | null {
  const language = useLanguage()
  const [judged, setJudged] = useState<{ question: string; verdict: PasswordVerdict } | null>(null)
  // Written out, so that a context made anew at each rendering asks nothing anew.
  const question = JSON.stringify({ ...context, password })
  useEffect(() => {
    if (password === '') return
    let isCurrent = true
    const timer = setTimeout(() => {
      // The words of the answer are in the language of the page: another language, another answer.
      api
        .post<PasswordVerdict>('/password-checks', JSON.parse(question))
        .then((verdict) => {
          if (isCurrent) setJudged({ question: `${language}${question}`, verdict })
        })
        // Advice is a courtesy: without it one goes on, and the server has the last word on submission.
        .catch(() => {})
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [question, password, language])
  return judged?.question === `${language}${question}` ? judged.verdict : null
}
