import { useEffect, useRef, useState } from 'react'
import type {
  MailStep,
  MailTestEvent,
  MailTestReport,
  TestMailAccount,
  TestMailSettings,
} from '../../../contract/mail-shapes.ts'
import { api, fieldErrors, noAnswer } from '../api.ts'
import { readLines } from './read-lines.ts'

type Progress = { steps: readonly MailStep[]; report: MailTestReport | null; error: Error | null; isRunning: boolean }

const notBegun: readonly MailStep[] = (['find', 'encrypt', 'signIn', 'accept'] as const).map((step) => ({
  step,
  state: 'waiting',
  detail: null,
}))
const idle: Progress = { steps: notBegun, report: null, error: null, isRunning: false }

/** A test of a mail account: how far it is, and how it ended. */
export type MailTest = Progress & {
  /** What was wrong with what was to be tested, by field. */
  errors: Record<string, string>
  /** What was tested last, as text; null before the first test. Two are compared to tell that a form has changed. */
  tested: string | null
  start: (body: TestMailSettings | TestMailAccount) => void
}

/** Takes the API path of a test (M10); returns the means to start it and what is known of it so far. */
export function useMailTest(path: string): MailTest {
  const [progress, setProgress] = useState(idle)
  const [tested, setTested] = useState<string | null>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (body: TestMailSettings | TestMailAccount) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const tell = (change: Partial<Progress>) => {
      if (!own.signal.aborted) setProgress((before) => ({ ...before, ...change }))
    }
    setTested(JSON.stringify(body))
    setProgress({ ...idle, isRunning: true })
    try {
      let report: MailTestReport | null = null
      for await (const event of eventsOf(await api.postForLines(path, body, own.signal))) {
        if ('report' in event) report = event.report
        else tell({ steps: event.steps })
      }
      if (report === null) throw noAnswer()
      tell({ report, steps: report.steps, isRunning: false })
    } catch (error) {
      tell({ error: error instanceof Error ? error : noAnswer(), isRunning: false })
    }
  }
  return { ...progress, errors: fieldErrors(progress.error), tested, start: (body) => void start(body) }
}

/** Reads the answer line by line; a server that does not stream answers with the report alone. */
async function* eventsOf(response: Response): AsyncGenerator<MailTestEvent> {
  const isStream = response.headers.get('content-type')?.includes('ndjson') === true
  if (!isStream || response.body === null) {
    yield { report: await response.json() }
    return
  }
  for await (const line of readLines(response.body)) yield JSON.parse(line)
}
