import { type MailShown, mailSection } from './mail-section.ts'
import { safe } from './safe.ts'
import type { Session } from './sessions.ts'
import { type Language, texts } from './texts.ts'

const style = `
:root{color-scheme:light dark;--paper:#f3f5f8;--card:#fff;--ink:#1c2430;--quiet:#586272;--line:#d7dce4;--main:#28527a;--on-main:#fff;--tint:#e6eef6}
@media (prefers-color-scheme:dark){:root{--paper:#12161c;--card:#1b212a;--ink:#e9edf3;--quiet:#a2adbb;--line:#343d4a;--main:#93bfe8;--on-main:#0f1b27;--tint:#22303d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header{background:var(--main);color:var(--on-main);padding:16px 24px;font-weight:600}
main{max-width:760px;margin:32px auto;padding:0 16px;display:grid;grid-template-columns:minmax(0,1fr);gap:20px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:24px}
h1{margin:0;font-size:24px;line-height:1.25}
h2{margin:0 0 12px;font-size:16px}
p{margin:8px 0 0;color:var(--quiet)}
dl{display:grid;grid-template-columns:minmax(120px,14em) 1fr;gap:8px 16px;margin:20px 0 0}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
code{background:var(--tint);border-radius:6px;padding:1px 8px;margin:0 6px 4px 0;display:inline-block}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:13px}
.acts{display:flex;flex-wrap:wrap;gap:12px}
form{margin:0}
.fields{display:grid;gap:14px;margin-top:16px;justify-items:start}
label{display:grid;gap:4px;width:100%;color:var(--quiet)}
input,textarea{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:9px 12px;min-height:44px;width:100%}
[role=status] a{color:inherit;font-weight:600}
section [role=status]{margin-top:12px}
a.act,button{font:inherit;font-weight:600;min-height:44px;padding:9px 18px;border-radius:8px;border:1px solid var(--line);background:none;color:var(--ink);text-decoration:none;cursor:pointer;display:inline-block}
.main{background:var(--main)!important;border-color:var(--main)!important;color:var(--on-main)!important}
[role=status]{background:var(--tint);border-radius:8px;padding:12px 16px;color:var(--ink);margin:0}
.aside{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
@media (max-width:520px){dl{grid-template-columns:1fr;gap:2px}dd{margin-bottom:10px}}
`

function page(language: Language, name: string, message: string | null, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(name)}</title>
<style>${style}</style>
</head>
<body>
<header>${safe(name)}</header>
<main>
${message === null ? '' : `<p role="status">${safe(message)}</p>`}
${body}
</main>
</body>
</html>`
}

interface Shown {
  language: Language
  name: string
  message: string | null
  console: string
}

/** The page for somebody whom the application does not know. */
export function strangerPage({ language, name, message, console }: Shown, application: string): string {
  const text = texts[language]
  return page(
    language,
    name,
    message,
    `<section><h1>${safe(text.welcome)}</h1><p>${safe(text.invitation)}</p></section>
<div class="acts"><a class="act main" href="/sign-in?application=${encodeURIComponent(application)}">${safe(text.signIn)}</a>
<a class="act" href="${safe(console)}">${safe(text.home)}</a></div>`,
  )
}

/** Something to do in the application, and whether it may be done. */
export interface Act {
  key: string
  name: string
  isAllowed: boolean
}

/** What there is to do: asked of Guichet just now, or else as the token says. */
export interface Acts {
  isLive: boolean
  acts: Act[]
}

function actsSection(language: Language, application: string, { isLive, acts }: Acts): string {
  const text = texts[language]
  const button = (act: Act) =>
    act.isAllowed
      ? `<form method="post" action="/act"><input type="hidden" name="application" value="${safe(application)}"><input type="hidden" name="permission" value="${safe(act.key)}"><button>${safe(text.act)}<span class="aside">\u00a0: ${safe(act.name)}</span></button></form>`
      : safe(text.actNotNow)
  const lines = acts.map((act) => `<dt>${safe(act.name)}</dt><dd>${button(act)}</dd>`).join('')
  return `<section><h2>${safe(text.acts)}</h2><p>${safe(isLive ? text.actsHint : text.actsFromToken)}</p>
${acts.length > 0 ? `<dl>${lines}</dl>` : `<p>${safe(text.none)}</p>`}</section>`
}

/** The page that shows what the application was told of the person, and what it lets them do. */
export function personPage(
  { language, name, message, console }: Shown,
  session: Session,
  acts: Acts,
  mail: MailShown | null,
): string {
  const text = texts[language]
  const { claims } = session
  const organization = claims['urn:guichet:organization'] as { name?: string } | undefined
  const groups = (claims['urn:guichet:groups'] as { name: string }[] | undefined) ?? []
  const permissions = (claims['urn:guichet:permissions'] as string[] | undefined) ?? []
  const companies = (claims['urn:guichet:companies'] as { name: string; level: string }[] | undefined) ?? []
  const duties = Object.entries((claims['urn:guichet:duties'] as Record<string, unknown> | undefined) ?? {})
  const inWords = (value: unknown) => (value === true ? text.yes : value === false ? text.no : String(value))
  const listed = (items: string[]) => items.map((item) => `<code>${safe(item)}</code>`).join('') || safe(text.none)
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(session.expiresAt)
  return page(
    language,
    name,
    message,
    `<section><p>${safe(text.signedInAs)}</p><h1>${safe(claims.name)}</h1>
<dl>
<dt>${safe(text.organization)}</dt><dd>${safe(organization?.name)}</dd>
<dt>${safe(text.email)}</dt><dd>${safe(claims.email ?? text.none)}</dd>
<dt>${safe(text.position)}</dt><dd>${safe(claims['urn:guichet:position'] ?? text.none)}</dd>
<dt>${safe(text.groups)}</dt><dd>${listed(groups.map((group) => group.name))}</dd>
<dt>${safe(text.permissions)}</dt><dd>${listed(permissions)}</dd>
<dt>${safe(text.companies)}</dt><dd>${listed(companies.map((company) => `${company.name} (${company.level})`))}</dd>
<dt>${safe(text.duties)}</dt><dd>${listed(duties.map(([key, value]) => `${key}: ${inWords(value)}`))}</dd>
<dt>${safe(text.freshUntil)}</dt><dd>${safe(time)}</dd>
</dl></section>
${actsSection(language, session.application, acts)}
${mail ? mailSection(language, session.application, mail) : ''}
<div class="acts">
<form method="post" action="/refresh"><input type="hidden" name="application" value="${safe(session.application)}"><button class="main">${safe(text.refresh)}</button></form>
<form method="post" action="/sign-out"><input type="hidden" name="application" value="${safe(session.application)}"><button>${safe(text.signOut)}</button></form>
<a class="act" href="${safe(console)}">${safe(text.home)}</a>
</div>
<section><h2>${safe(text.allClaims)}</h2><pre>${safe(JSON.stringify(claims, null, 2))}</pre></section>`,
  )
}
