import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../../contract/user-shapes.ts'
import { errorMessage } from '../../../app/api.ts'
import { RequestFields } from '../../../app/requests/request-fields.tsx'
import { noWords, type RequestBody, requestBody } from '../../../app/requests/request-words.ts'
import { sendingOf } from '../../../app/requests/sending.ts'
import { useSendLabel } from '../../../app/requests/use-send-label.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PeopleList } from '../people-list.tsx'
import styles from './bulk-edit-dialog.module.css'
import type { BulkEdit } from './bulk-edits.ts'
import { ForecastWords } from './bulk-forecast.tsx'
import { CompanyForm } from './company-form.tsx'
import { GroupForm } from './group-form.tsx'
import { RightsForm } from './rights-form.tsx'
import { TagsForm } from './tags-form.tsx'
import { useBulkPreview } from './use-bulk-preview.ts'

const forms = { groups: GroupForm, rights: RightsForm, company: CompanyForm, tags: TagsForm }

/** What of several people is to be changed together. */
export type BulkArea = keyof typeof forms

type Props = {
  area: BulkArea
  users: readonly User[]
  isPending: boolean
  /** How many changes are done of how many, while it runs. */
  progress: { done: number; total: number } | null
  error: Error | null
  onSave: (edit: BulkEdit, why: RequestBody) => void
  onClose: () => void
}

/** Groups, rights, companies or tags of several people: what to do, for whom it changes something, and do it. */
export default function BulkEditDialog({ area, users, isPending, progress, error, onSave, onClose }: Props) {
  const { t } = useTranslation('bulk')
  const [edit, setEdit] = useState<BulkEdit | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [words, setWords] = useState(noWords)
  const sendLabel = useSendLabel()
  const forecast = useBulkPreview(users, edit)
  const { changing: now = 0, waiting: waits = 0 } = forecast ?? {}
  const Form = forms[area]
  const save = () => {
    if (edit === null) setMissing(true)
    else onSave(edit, waits > 0 ? requestBody(words) : {})
  }
  const isLong = progress !== null && progress.total > 50
  return (
    <Dialog
      title={t(`titles.${area}`, { count: users.length })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" isPending={isPending} onPress={save}>
            {sendLabel(sendingOf({ now, waits }), t('save'))}
          </Button>
        </>
      }
    >
      <PeopleList users={users} />
      <Form
        onChange={(wanted) => {
          setEdit(wanted)
          setMissing(false)
        }}
      />
      {waits > 0 && <RequestFields words={words} onChange={setWords} />}
      <div className={styles.foot}>
        {isLong ? (
          <p role="status">{t('progress', progress)}</p>
        ) : (
          <ForecastWords forecast={forecast} total={users.length} />
        )}
      </div>
      {isMissing && <Notice tone="red">{t('missing')}</Notice>}
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
    </Dialog>
  )
}
