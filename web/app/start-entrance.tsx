import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { EntranceFailure } from './entrance-failure.tsx'
import { chooseEntranceScreen } from './entrance-screens.tsx'

/** Shows the screens before the console inside `root`: sign-in, set-up, the pages behind mailed links. */
export async function startEntrance(root: HTMLElement): Promise<void> {
  const screen = await chooseEntranceScreen().catch((error: unknown) => <EntranceFailure error={error} />)
  createRoot(root).render(
    <StrictMode>
      <Suspense>{screen}</Suspense>
    </StrictMode>,
  )
}
