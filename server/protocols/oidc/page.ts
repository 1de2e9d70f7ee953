import { createHash } from 'node:crypto'

const style = `
:root{color-scheme:light dark;--paper:#f7f8f8;--card:#fff;--ink:#15201f;--quiet:#566169;--line:#d5dbde;--pine:#1f7068;--focus:#1f7068}
@media (prefers-color-scheme:dark){:root{--paper:#101416;--card:#171c1f;--ink:#e6ebed;--quiet:#9aa7af;--line:#39434a;--focus:#8dc0ba}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:440px;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:32px}
.brand{display:flex;align-items:center;gap:10px;margin:0 0 24px;color:var(--ink);font-weight:600}
.brand svg{width:32px}
h1{margin:0 0 12px;font-size:22px;line-height:1.25}
p{margin:0 0 20px;color:var(--quiet)}
small{display:block;margin-top:24px;color:var(--quiet);overflow-wrap:anywhere}
.acts{display:flex;flex-wrap:wrap;gap:12px}
a,button{font:inherit;font-weight:600;min-height:44px;padding:9px 18px;border-radius:8px;border:1px solid var(--line);background:none;color:var(--ink);text-decoration:none;cursor:pointer}
.main{background:var(--pine);border-color:var(--pine);color:#fff}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`
const styleHash = createHash('sha256').update(style).digest('base64')

// The icon of the console (web/public/icon.svg); within the page, as the page loads no file.
const brand = `<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f7068"/><g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"><path d="M9 22v-6a7 7 0 0 1 14 0v6"/><path d="M6 23.5h20"/></g><circle cx="16" cy="17.5" r="2" fill="#8dc0ba"/></svg>Guichet`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML. */
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

type Act = { text: string; isMain?: true } & ({ href: string } | { form: string; value?: string })

export interface Page {
  language: 'fr' | 'en'
  title: string
  detail: string
  /** In small print. */
  cause?: string
  acts: Act[]
  /** A form as HTML that is safe already; acts send it by its id. */
  form?: string
}

function actOf(act: Act): string {
  const look = act.isMain ? ' class="main"' : ''
  if ('href' in act) return `<a href="${safe(act.href)}"${look}>${safe(act.text)}</a>`
  const value = act.value === undefined ? '' : ` name="logout" value="${safe(act.value)}"`
  return `<button type="submit" form="${safe(act.form)}"${value}${look}>${safe(act.text)}</button>`
}

/** A page that stands alone, in the look of the console: it needs no file and no script. */
export function renderPage(page: Page): string {
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(page.title)} · Guichet</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">${brand}</p>
<h1>${safe(page.title)}</h1>
<p>${safe(page.detail)}</p>
${page.form ?? ''}
<div class="acts">${page.acts.map(actOf).join('')}</div>
${page.cause === undefined ? '' : `<small>${safe(page.cause)}</small>`}
</main>
</body>
</html>`
}

/**
 * What such a page may do. `leadsTo` is where its form may lead in the end: browsers hold the redirects that follow
 * a form to the same rule as the form itself.
 */
export function pagePolicy(leadsTo: string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    `form-action ${["'self'", ...leadsTo].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
