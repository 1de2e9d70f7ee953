import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { acceptedLanguage, type Language, type Translate } from '../../platform/language/index.ts'
import { consoleSessionOf } from './console-session.ts'
import { type Page, pagePolicy, renderPage } from './page.ts'

/** The language the application asks for, else the person's, else the browser's. */
function languageOf(ctx: KoaContextWithOIDC): Language {
  const { ui_locales: wanted } = (ctx.oidc.params ?? ctx.query) as { ui_locales?: unknown }
  const tags = typeof wanted === 'string' ? wanted.toLowerCase().split(' ') : []
  const known = tags.map((tag) => tag.split('-')[0]).find((tag) => tag === 'fr' || tag === 'en')
  return known ?? consoleSessionOf(ctx.req)?.self.language ?? acceptedLanguage(ctx.get('accept-language'))
}

function show(ctx: KoaContextWithOIDC, page: Page, leadsTo: string[] = []): void {
  ctx.type = 'html'
  ctx.set('content-security-policy', pagePolicy(leadsTo))
  ctx.body = renderPage(page)
}

/** The provider's pages, in the person's language. */
export function oidcPages(translate: Translate) {
  return {
    renderError: (ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void => {
      const language = languageOf(ctx)
      const cause = [error, description].filter(Boolean).join(', ')
      show(ctx, {
        language,
        title: translate(language, 'oidc.error.title'),
        detail: translate(language, 'oidc.error.detail'),
        cause: translate(language, 'oidc.error.cause', { cause }),
        acts: [{ text: translate(language, 'oidc.home'), href: '/', isMain: true }],
      })
    },
    logoutSource: (ctx: KoaContextWithOIDC, form: string): void => {
      const language = languageOf(ctx)
      const { postLogoutRedirectUri } = (ctx.oidc.session?.state ?? {}) as { postLogoutRedirectUri?: string }
      const next = postLogoutRedirectUri === undefined ? null : URL.parse(postLogoutRedirectUri)
      const page: Page = {
        language,
        title: translate(language, 'oidc.signOut.title'),
        detail: translate(language, 'oidc.signOut.detail'),
        form,
        acts: [
          { text: translate(language, 'oidc.signOut.yes'), form: 'op.logoutForm', value: 'yes', isMain: true },
          { text: translate(language, 'oidc.signOut.no'), href: '/' },
        ],
      }
      show(ctx, page, next ? [next.origin] : [])
    },
    postLogoutSuccessSource: (ctx: KoaContextWithOIDC): void => {
      const language = languageOf(ctx)
      show(ctx, {
        language,
        title: translate(language, 'oidc.signedOut.title'),
        detail: translate(language, 'oidc.signedOut.detail'),
        acts: [{ text: translate(language, 'oidc.signIn'), href: '/', isMain: true }],
      })
    },
  }
}
