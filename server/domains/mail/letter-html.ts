import type { Language } from '../../platform/language/index.ts'
import { type Accent, accentOf } from './accent.ts'
import type { LetterParts } from './letter.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

// Mail programs know neither grids nor variables: tables, and colours that survive being inverted.
const styles = ({ darkBackground, darkEdge }: Accent) => `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.page{background:#15181d!important}.card{background:#1f242b!important;border-color:#363d47!important}
.ink{color:#e8eaed!important}.soft{color:#a8b0bb!important}.code{background:#2a313a!important}.act{background:${darkBackground}!important;border-color:${darkEdge}!important}}`

/**
 * The HTML part of a letter: one column of tables, one button, legible in the light and in the dark, with no picture and
 * nothing fetched from anywhere. All text is escaped here.
 */
export function letterHtml(parts: LetterParts, language: Language): string {
  const { organization, title, paragraphs, details, code, button, after, footer } = parts
  const accent = accentOf(parts.accentColor)
  const body = [
    ...paragraphs.map(paragraph),
    details.length > 0 ? row(list(details)) : '',
    code ? row(codeBox(code)) : '',
    button ? row(buttonLink(button, accent)) : '',
    ...after.map(paragraph),
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><style>${styles(accent)}</style></head>
<body class="page" style="margin:0;padding:0;background:#f4f5f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table class="card" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #d9dde3;border-radius:10px;${font};font-size:16px;line-height:1.5">
<tr><td class="act" style="height:4px;background:${accent.background};border-radius:9px 9px 0 0;font-size:0;line-height:4px">&nbsp;</td></tr>
<tr><td class="soft" style="padding:22px 28px 0;color:#5b6470;font-size:14px">${escaped(organization)}</td></tr>
<tr><td style="padding:6px 28px 4px"><h1 class="ink" style="margin:0;font-size:22px;line-height:1.3;color:#1f2328">${escaped(title)}</h1></td></tr>
${body.filter(Boolean).join('\n')}
<tr><td class="soft" style="padding:20px 28px 24px;color:#5b6470;font-size:13px">${footer.map(escaped).join('<br>')}</td></tr>
</table></td></tr></table></body></html>`
}

const row = (content: string) => `<tr><td style="padding:10px 28px 2px">${content}</td></tr>`

const paragraph = (text: string) =>
  row(`<p class="ink" style="margin:0;color:#1f2328">${escaped(text).replaceAll('\n', '<br>')}</p>`)

const list = (lines: string[]) =>
  `<ul class="ink" style="margin:0;padding-left:20px;color:#1f2328">${lines.map((line) => `<li style="margin:4px 0">${escaped(line)}</li>`).join('')}</ul>`

const codeBox = (code: string) =>
  `<p class="code ink" style="margin:6px 0;padding:12px 16px;background:#eef1f5;color:#1f2328;border-radius:8px;font-size:28px;letter-spacing:4px;font-family:ui-monospace,Menlo,Consolas,monospace;text-align:center">${escaped(code)}</p>`

const buttonLink = ({ label, link }: { label: string; link: string }, { background, ink, edge }: Accent) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="act" style="background:${background};border:1px solid ${edge};border-radius:8px"><a href="${escaped(link)}" style="display:inline-block;padding:10px 20px;color:${ink};text-decoration:none;font-weight:600">${escaped(label)}</a></td></tr></table>
<p class="soft" style="margin:12px 0 0;font-size:13px;color:#5b6470;word-break:break-all">${escaped(link)}</p>`
