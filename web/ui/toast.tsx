import { IconCircleCheck, IconExclamationCircle, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './toast.module.css'
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toast-store.ts'

function useCountdown(toast: Toast, isPaused: boolean) {
  const remainingMs = useRef(toast.durationMs)
  useEffect(() => {
    if (isPaused) return
    const startedAt = Date.now()
    const timer = setTimeout(() => dismissToast(toast.id), remainingMs.current)
    return () => {
      clearTimeout(timer)
      remainingMs.current -= Date.now() - startedAt
    }
  }, [toast.id, isPaused])
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation('ui')
  const [isPaused, setIsPaused] = useState(false)
  useCountdown(toast, isPaused)
  const Icon = toast.tone === 'red' ? IconExclamationCircle : IconCircleCheck
  const act = () => {
    dismissToast(toast.id)
    toast.onAction?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the countdown, nothing is done
    <div
      className={classes.toast}
      data-tone={toast.tone}
      onMouseEnter={() => setIsPaused(true)}
      onMouseLeave={() => setIsPaused(false)}
      onFocus={() => setIsPaused(true)}
      onBlur={() => setIsPaused(false)}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      <p className={classes.message}>{toast.message}</p>
      {toast.actionLabel !== undefined && (
        <button type="button" className={classes.action} onClick={act}>
          {toast.actionLabel}
        </button>
      )}
      <button type="button" className={classes.close} aria-label={t('close')} onClick={() => dismissToast(toast.id)}>
        <IconX size={16} stroke={1.7} />
      </button>
    </div>
  )
}

/** Where messages appear; rendered once, by the application. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  return (
    <div className={classes.region} role="status" data-react-aria-top-layer="true">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}
