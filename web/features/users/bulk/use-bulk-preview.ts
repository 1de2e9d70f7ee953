import { useEffect, useState } from 'react'
import type { Preview } from '../../../../contract/change-shapes.ts'
import type { User } from '../../../../contract/user-shapes.ts'
import { api, errorMessage } from '../../../app/api.ts'
import { orgPath, useSession } from '../../../app/session.ts'
import type { BulkEdit } from './bulk-edits.ts'

/** Who would really be changed, as far as it is known. */
export type BulkForecast = {
  /** Of whom the server has answered; with more people than are asked about, never all. */
  checked: number
  changing: number
  /** For whom something waits for the vendor, whether or not something changes at once, too. */
  waiting: number
  unchanged: number
  refused: { user: User; why: string }[]
}

// Each person is one question; past these, saving itself tells who was refused.
const mostAsked = 200
const atOnce = 4
const pauseMs = 300
const start: BulkForecast = { checked: 0, changing: 0, waiting: 0, unchanged: 0, refused: [] }

type Verdict = { why: string } | { isChanging: boolean; isWaiting: boolean }

function counted(forecast: BulkForecast, user: User, verdict: Verdict): BulkForecast {
  const checked = forecast.checked + 1
  if ('why' in verdict) return { ...forecast, checked, refused: [...forecast.refused, { user, why: verdict.why }] }
  const { isChanging, isWaiting } = verdict
  return {
    ...forecast,
    checked,
    changing: forecast.changing + Number(isChanging),
    waiting: forecast.waiting + Number(isWaiting),
    unchanged: forecast.unchanged + Number(!isChanging && !isWaiting),
  }
}

/** Asks, person by person, what `edit` would do, without doing it; null while there is nothing to ask about. */
export function useBulkPreview(users: readonly User[], edit: BulkEdit | null): BulkForecast | null {
  const session = useSession()
  const [forecast, setForecast] = useState(start)
  const key = edit?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal change built anew is the same question
  useEffect(() => {
    setForecast(start)
    if (edit === null) return
    let isWanted = true
    const ask = async (user: User): Promise<Verdict> => {
      const values = edit.valuesFor(user)
      if (values === null) return { isChanging: false, isWaiting: false }
      try {
        const proposed = { kind: edit.kind, target: user.id, values }
        const { problems, now, waits } = await api.post<Preview>(orgPath(session, '/changes/preview'), proposed)
        const [problem] = problems
        if (problem !== undefined) return { why: problem.message }
        return { isChanging: now.length > 0, isWaiting: waits.length > 0 }
      } catch (error) {
        return { why: errorMessage(error) }
      }
    }
    const waiting = users.slice(0, mostAsked)
    const work = async () => {
      for (let user = waiting.shift(); user !== undefined && isWanted; user = waiting.shift()) {
        const [asked, verdict] = [user, await ask(user)]
        if (isWanted) setForecast((before) => counted(before, asked, verdict))
      }
    }
    const timer = setTimeout(() => {
      for (let worker = 0; worker < atOnce; worker += 1) void work()
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key, users])
  return edit === null ? null : forecast
}
