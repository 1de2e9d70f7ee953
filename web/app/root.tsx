import { type ErrorComponentProps, Outlet } from '@tanstack/react-router'
import { ToastRegion } from '../ui/toast.tsx'
import { FailureScreen } from './failure-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'

/** The frame of every screen, signed in or not. */
export function Root() {
  return (
    <>
      <Outlet />
      <ToastRegion />
    </>
  )
}

/** The not-found screen where there is no shell around it. */
export function RootNotFound() {
  return (
    <main>
      <NotFoundScreen />
    </main>
  )
}

/** The failure screen where there is no shell around it. */
export function RootFailure(props: ErrorComponentProps) {
  return (
    <main>
      <FailureScreen {...props} />
    </main>
  )
}
