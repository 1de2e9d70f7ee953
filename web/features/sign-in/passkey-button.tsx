import { IconFingerprint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import classes from './sign-in.module.css'

/** The way in without a password, below the form. */
export function PasskeyButton({ isPending, onPress }: { isPending: boolean; onPress: () => void }) {
  const { t } = useTranslation('signIn')
  return (
    <>
      <p className={classes.or}>{t('or')}</p>
      <div>
        <Button
          size="lg"
          isWide
          icon={<IconFingerprint size={20} stroke={1.7} />}
          isPending={isPending}
          onPress={onPress}
        >
          {t('passkey')}
        </Button>
        <p className={classes.help}>{t('passkeyHelp')}</p>
      </div>
    </>
  )
}
