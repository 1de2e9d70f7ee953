import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { errorMessage } from './api.ts'
import { Entrance } from './entrance.tsx'

/** Stands at the entrance when the server cannot even be asked who is signed in. */
export function EntranceFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('app')
  return (
    <Entrance>
      <h1 className="visually-hidden">{t('failure.title')}</h1>
      <Notice
        tone="red"
        title={errorMessage(error)}
        action={<Button onPress={() => location.reload()}>{t('failure.retry')}</Button>}
      />
    </Entrance>
  )
}
