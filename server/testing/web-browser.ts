import type { Browser } from './browser.ts'

/** Where a walk through redirects came to a stop. */
export interface Stop {
  url: URL
  status: number
  text: string
  headers: Headers
}

export interface WebBrowser {
  /** Follows redirects on this server; stops at the first address elsewhere, or where something is shown. */
  visit: (address: string | URL) => Promise<Stop>
  /** Sends a form and stops at what it leads to. */
  submit: (address: string | URL, fields: Record<string, string>) => Promise<Stop>
}

/** A browser that walks the pages of a listening server, with the cookies of `browser`. */
export function webBrowserOf(baseUrl: string, { cookies }: Pick<Browser, 'cookies'>): WebBrowser {
  const send = async (url: URL, body?: URLSearchParams) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'fr', ...(cookie && { cookie }) },
      ...(body && { method: 'POST', body }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const walk = async (start: URL, body?: URLSearchParams): Promise<Stop> => {
    let url = start
    let sent = body
    for (let steps = 0; steps < 10; steps += 1) {
      const answer = await send(url, sent)
      sent = undefined
      const location = answer.headers.get('location')
      if (location === null) return { url, status: answer.status, text: await answer.text(), headers: answer.headers }
      await answer.body?.cancel()
      url = new URL(location, url)
      // The console's own screens are not served in these tests.
      const isShown = url.origin !== new URL(baseUrl).origin || !url.pathname.startsWith('/oidc/')
      if (isShown) return { url, status: answer.status, text: '', headers: answer.headers }
    }
    throw new Error(`redirects go round in circles at ${url}`)
  }
  return {
    visit: (address) => walk(new URL(address, baseUrl)),
    submit: (address, fields) => walk(new URL(address, baseUrl), new URLSearchParams(fields)),
  }
}
