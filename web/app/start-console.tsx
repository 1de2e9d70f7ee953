import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onSignedOut } from './api.ts'
import { goToSignIn } from './entrance-addresses.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'

/** Shows the console, for who is signed in, inside `root`. */
export function startConsole(root: HTMLElement): void {
  onSignedOut(() => {
    // Before the gate has found a session, the gate itself decides.
    if (queryClient.getQueryData(['session']) != null) goToSignIn(router.state.location.href, true)
  })
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
