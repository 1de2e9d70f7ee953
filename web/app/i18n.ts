import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../contract/basic-shapes.ts'
import type {} from '../texts/resources.ts'
import { readStored, writeStored } from './stored.ts'

type Texts = { readonly [key: string]: string | Texts }

// One chunk per language and namespace: a screen loads only its own words.
const catalogues = import.meta.glob<{ default: Texts }>('../texts/{en,fr}/*.ts')

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language, namespace) => {
    const load = catalogues[`../texts/${language}/${namespace}.ts`]
    if (load === undefined) throw new Error(`no texts for ${language}/${namespace}`)
    return (await load()).default
  },
}

/** The language before anybody is signed in: the saved choice, else the browser's, else French. */
function initialLanguage(): Language {
  const saved = readStored('language')
  if (saved === 'fr' || saved === 'en') return saved
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en')
  return wanted === 'en' ? 'en' : 'fr'
}

/** Starts the translations; resolves when the words of the frame and of `namespaces` are there. */
export async function startTranslations(namespaces: readonly string[]): Promise<void> {
  const language = initialLanguage()
  document.documentElement.lang = language
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      // Every key exists in both languages (compile-time), so nothing ever falls back.
      fallbackLng: false,
      ns: ['app', 'ui', ...namespaces],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
    })
}

/** Switches the whole console to `language` and remembers it for the sign-in screen of this browser. */
export async function setLanguage(language: Language): Promise<void> {
  writeStored('language', language)
  if (i18next.language === language) return
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
