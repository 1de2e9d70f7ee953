import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { CopyButton } from './copy-button.tsx'
import classes from './recovery-codes.module.css'

type Props = {
  codes: readonly string[]
  /** Whose codes they are, for the file and the print. */
  signInName: string
  size?: 'md' | 'lg'
  onDone: () => void
}

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

/** The recovery codes, shown this once: copy, keep as a file, print; one goes on by saying they are put away. Words: `factors`. */
export function RecoveryCodes({ codes, signInName, size = 'md', onDone }: Props) {
  const { t } = useTranslation('factors')
  const [isStored, setIsStored] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const file = () => [t('recovery.fileTitle'), signInName, '', ...codes, '', t('recovery.fileUse'), ''].join('\r\n')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isStored) onDone()
    else form.current?.querySelector<HTMLElement>('[type="checkbox"]')?.focus()
  }
  return (
    <form ref={form} className={classes.panel} onSubmit={submit} noValidate>
      <p className={classes.message}>{t('recovery.message')}</p>
      <div className={classes.sheet}>
        <p className={classes.owner}>{t('recovery.fileFor', { name: signInName })}</p>
        <ul className={classes.codes} aria-label={t('recovery.list')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className={classes.owner}>{t('recovery.fileUse')}</p>
      </div>
      <div className={classes.actions}>
        <CopyButton text={codes.join('\n')} />
        <Button
          size="sm"
          icon={<IconDownload size={16} stroke={1.7} />}
          onPress={() => download(t('recovery.fileName'), file())}
        >
          {t('recovery.download')}
        </Button>
        <Button size="sm" icon={<IconPrinter size={16} stroke={1.7} />} onPress={() => print()}>
          {t('recovery.print')}
        </Button>
      </div>
      <div>
        <Checkbox label={t('recovery.stored')} checked={isStored} onChange={setIsStored} />
        <p className={classes.error} role="alert">
          {isTried && !isStored && t('recovery.storedMissing')}
        </p>
      </div>
      <Button type="submit" variant="primary" size={size} isWide={size === 'lg'}>
        {t('recovery.done')}
      </Button>
    </form>
  )
}
