import { useTranslation } from 'react-i18next'
import { OpenRequestLink } from '../../app/requests/open-request-link.tsx'
import { useSendLabel } from '../../app/requests/use-send-label.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import styles from './create-user.module.css'
import type { useCreateUser } from './use-create-user.ts'
import { useRightsWords } from './use-rights-words.ts'

type Props = { creation: ReturnType<typeof useCreateUser>; formId: string; onClose: () => void }

/** What creating, or asking, would do, and the button that names it. */
export function CreationFooter({ creation, formId, onClose }: Props) {
  const { t } = useTranslation('createUser')
  const sendLabel = useSendLabel()
  const withRights = useRightsWords(creation)
  const { preview, isAsked, sending, draft, access } = creation
  const isInvited = access === 'invite' && draft.type !== 'connector' && !draft.neverSignsIn
  const create = t(isInvited ? 'footer.createAndInvite' : 'footer.create')
  return (
    <>
      <section className={styles.effects} aria-label={t('footer.label')}>
        <PreviewWords
          preview={preview?.problems.length === 0 ? withRights(preview) : undefined}
          placeholder={t(isAsked ? 'footer.startAsked' : 'footer.start')}
          problem={creation.refusal}
          problemEnd={<OpenRequestLink error={creation.error} />}
        />
      </section>
      <Button variant="quiet" onPress={onClose}>
        {t('footer.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={creation.isCreating}>
        {sending === 'both' ? t('footer.createAndSend') : sendLabel(sending, create)}
      </Button>
    </>
  )
}
