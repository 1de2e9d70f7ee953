import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { onSignedOut } from './app/api.ts'
import { startTranslations } from './app/i18n.ts'
import { queryClient } from './app/query-client.ts'
import { router } from './app/router.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

onSignedOut(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in' || pathname === '/setup' || queryClient.getQueryData(['session']) == null) return
  void router.navigate({ to: '/sign-in', search: { return: href, ended: true } })
})

await startTranslations()

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
