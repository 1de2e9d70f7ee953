import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSecondsAgo } from './format-seconds.ts'

const tickMs = 1000

/** How long ago the test was; goes on counting. */
export function TestedAgo({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return <time dateTime={at}>{formatSecondsAgo(at, i18n.language, now)}</time>
}
