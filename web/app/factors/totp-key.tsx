import { useTranslation } from 'react-i18next'
import type { TotpBegun } from '../../../contract/factor-shapes.ts'
import { inGroups } from './code-digits.ts'
import { CopyButton } from './copy-button.tsx'
import classes from './factor-setup.module.css'
import { QrCode } from './qr-code.tsx'

/** What goes into the authenticator app: the image, and the same as text. Its place is kept while it is on its way. */
export function TotpKey({ begun }: { begun: TotpBegun | null }) {
  const { t } = useTranslation('factors')
  return (
    <div className={classes.scan}>
      <div className={classes.image}>{begun !== null && <QrCode text={begun.uri} label={t('totp.image')} />}</div>
      <div className={classes.explanation}>
        <p>{t('totp.scan')}</p>
        <p className={classes.aside}>{t('totp.noApp')}</p>
      </div>
      <div className={classes.key}>
        {begun !== null && (
          <a className={classes.open} href={begun.uri}>
            {t('totp.open')}
          </a>
        )}
        <p className={classes.aside}>{t('totp.cannotScan')}</p>
        <div className={classes.keyLine}>
          <code className={classes.secret}>{begun === null ? '' : inGroups(begun.secret)}</code>
          {begun !== null && <CopyButton text={begun.secret} label={t('totp.copyKey')} />}
        </div>
      </div>
    </div>
  )
}
