import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Tag } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useSaving } from '../../app/use-saving.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A new tag, or another name for one that is there. */
export function TagDialog({ tag, onClose }: { tag: Tag | null; onClose: () => void }) {
  const { t } = useTranslation('tags')
  const session = useSession()
  const [name, setName] = useState(tag?.name ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const { save, errors, refusal, isSaving } = useSaving<{ name: string }>({
    send: (values, idempotencyKey) =>
      tag === null
        ? api.post<Outcome>(orgPath(session, '/changes'), { kind: 'tag.create', values }, { idempotencyKey })
        : api.patch<Outcome>(orgPath(session, `/tags/${tag.id}`), values),
    said: (values) => t(tag === null ? 'created' : 'renamed', { name: values.name }),
    fields: ['name'],
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={tag === null ? t('new') : t('renameNamed', { name: tag.name })}
      submitLabel={t(tag === null ? 'create' : 'rename')}
      isPending={isSaving}
      onSubmit={() => (name.trim() === '' ? setIsMissing(true) : save({ name: name.trim() }))}
      onClose={onClose}
    >
      {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
      <TextField
        label={t('name')}
        value={name}
        onChange={(text) => {
          setName(text)
          setIsMissing(false)
        }}
        error={isMissing ? t('missing') : errors.name}
        maxLength={60}
        autoComplete="off"
        autoFocus
      />
    </FormDialog>
  )
}
