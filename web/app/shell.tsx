import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from '../ui/use-media.ts'
import { BottomBar } from './bottom-bar.tsx'
import { currentLeaveQuestion, subscribeToLeaveQuestion } from './leave-question.ts'
import { currentProofQuestion, subscribeToProofQuestion } from './proof/proof-question.ts'
import classes from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { usePalette } from './use-palette.ts'

const Palette = lazy(() => import('../routes/palette.tsx'))
const LeaveDialog = lazy(() => import('./leave-dialog.tsx'))
const ProofDialog = lazy(() => import('./proof/proof-dialog.tsx'))

function useTabTitle(): void {
  const { t } = useTranslation('app')
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title })
  useEffect(() => {
    document.title = title === undefined ? 'Guichet' : `${t(title)} · Guichet`
  }, [title, t])
}

// The first dialog should not have to wait for the network, nor the screen for the dialogs.
const warmUpAfterMs = 1000

function useWarmUp(): void {
  useEffect(() => {
    const timer = setTimeout(() => void import('./leave-dialog.tsx'), warmUpAfterMs)
    return () => clearTimeout(timer)
  }, [])
}

/** The frame of the screens of who is signed in. */
export function Shell() {
  const { t } = useTranslation('app')
  const isPhone = useIsPhone()
  const isAsked = useSyncExternalStore(subscribeToLeaveQuestion, currentLeaveQuestion) !== null
  const proof = useSyncExternalStore(subscribeToProofQuestion, currentProofQuestion)
  const palette = usePalette()
  useTabTitle()
  useWarmUp()
  return (
    <>
      <div className={classes.shell}>
        <a className={classes.skip} href="#content">
          {t('skipToContent')}
        </a>
        {!isPhone && <Sidebar onSearch={() => void palette.open()} />}
        <main className={classes.content} id="content" tabIndex={-1} data-scroll-restoration-id="content">
          <Outlet />
        </main>
        {isPhone && <BottomBar />}
      </div>
      {palette.isOpen && (
        <Suspense>
          <Palette onClose={palette.close} />
        </Suspense>
      )}
      {isAsked && (
        <Suspense>
          <LeaveDialog />
        </Suspense>
      )}
      {proof !== null && (
        <Suspense>
          <ProofDialog onAnswer={proof.answer} />
        </Suspense>
      )}
    </>
  )
}
