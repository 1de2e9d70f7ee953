const timeoutMs = 10_000

/**
 * Posts to an SMS gateway; anything but a 2xx within ten seconds rejects. The error says the status and nothing else:
 * a gateway may repeat the number, the text or the credentials in its answer. Redirects would carry them elsewhere.
 */
export async function postSms(
  url: string,
  request: { headers: Record<string, string>; body: string | URLSearchParams },
) {
  const signal = AbortSignal.timeout(timeoutMs)
  const answer = await fetch(url, { method: 'POST', redirect: 'error', signal, ...request }).catch(() => {
    throw new Error('the SMS gateway does not answer')
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`the SMS gateway refused the message with status ${answer.status}`)
}
