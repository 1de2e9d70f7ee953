import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { OpenRequestLink } from '../../app/requests/open-request-link.tsx'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { noWords, requestBody } from '../../app/requests/request-words.ts'
import { sendingOf } from '../../app/requests/sending.ts'
import { useSendLabel } from '../../app/requests/use-send-label.ts'
import { countDecided } from '../../app/rights/line-state.ts'
import { isEmptyDraft, type RightsDraft } from '../../app/rights/rights-draft.ts'
import { useChangePreview } from '../../app/use-change-preview.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import styles from './rights-window.module.css'
import type { useRightsChange } from './use-rights-change.ts'

type Props = {
  user: User
  application: OrganizationApplication
  draft: RightsDraft
  saving: ReturnType<typeof useRightsChange>
  onClose: () => void
}

/** F6: what is given now and what is asked for, with what goes with the request, and the button that names it. */
export function RightsFoot({ user, application, draft, saving, onClose }: Props) {
  const { t } = useTranslation('rights')
  const sendLabel = useSendLabel()
  const [words, setWords] = useState(noWords)
  const isDirty = !isEmptyDraft(draft)
  // Known here before the server has answered: neither the fields nor the button wait for it.
  const { now, waits } = countDecided([application], draft)
  const preview = useChangePreview(
    isDirty ? { kind: 'user.rights', target: user.id, values: { permissions: draft } } : null,
  )
  const problem = saving.problem ?? preview?.problems[0]?.message
  const sending = sendingOf({ now, waits })
  const save = () => {
    if (!isDirty) return onClose()
    saving.mutate({ permissions: draft, ...(waits > 0 && requestBody(words)) })
  }
  return (
    <footer className={styles.foot}>
      {waits > 0 && (
        <div className={styles.request}>
          <RequestFields words={words} onChange={setWords} errors={saving.errors} />
        </div>
      )}
      <div className={styles.last}>
        <PreviewWords
          preview={preview}
          placeholder={isDirty ? '' : t('window.nothing')}
          problem={problem}
          problemEnd={<OpenRequestLink error={saving.error} />}
        />
        <div className={styles.buttons}>
          <Button onPress={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={save}>
            {sendLabel(sending, t('window.save'))}
          </Button>
        </div>
      </div>
    </footer>
  )
}
