import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

const shownForMs = 2500

/** Copies `text`, and says for a moment that it did. Nothing where the browser forbids it (no HTTPS). */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation('factors')
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), shownForMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  if (navigator.clipboard === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <>
      <Button
        size="sm"
        icon={isCopied ? <IconCheck size={16} stroke={1.7} /> : <IconCopy size={16} stroke={1.7} />}
        aria-label={label}
        onPress={() => void copy()}
      >
        {isCopied ? t('recovery.copied') : t('recovery.copy')}
      </Button>
      <span className="visually-hidden" role="status">
        {isCopied && t('recovery.copied')}
      </span>
    </>
  )
}
