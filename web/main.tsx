import './ui/tokens.css'
import './ui/base.css'
import { startTranslations } from './app/i18n.ts'
import { reloadAfterUpgrade } from './app/reload-after-upgrade.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

reloadAfterUpgrade()

// Two applications: the entrance is small and knows nothing of the console, which is loaded anew after it.
const isEntrance = /^\/(sign-in|setup|invitation|reset-password|confirm-email|forgotten-password|no-access)\/?$/.test(
  location.pathname,
)
const start = isEntrance
  ? import('./app/start-entrance.tsx').then((module) => module.startEntrance)
  : import('./app/start-console.tsx').then((module) => module.startConsole)

await startTranslations(isEntrance ? ['signIn', 'setup'] : [])
await (await start)(root)
