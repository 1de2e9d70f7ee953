import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Company, CreateCompany } from '../../../contract/company-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useSaving } from '../../app/use-saving.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A new company, or another name and code for one that is there. */
export function CompanyDialog({ company, onClose }: { company: Company | null; onClose: () => void }) {
  const { t } = useTranslation('companies')
  const session = useSession()
  const [name, setName] = useState(company?.name ?? '')
  const [code, setCode] = useState(company?.code ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const { save, errors, refusal, isSaving } = useSaving<CreateCompany>({
    send: (values, idempotencyKey) =>
      company === null
        ? api.post<Outcome>(orgPath(session, '/companies'), values, { idempotencyKey })
        : api.patch<Outcome>(orgPath(session, `/companies/${company.id}`), values, { ifMatch: company.version }),
    said: (values) => t(company === null ? 'created' : 'changed', { name: values.name }),
    fields: ['name', 'code'],
    onSaved: onClose,
  })
  const submit = () => {
    if (name.trim() === '') return setIsMissing(true)
    save({ name: name.trim(), code: code.trim() === '' ? null : code.trim() })
  }
  return (
    <FormDialog
      title={company === null ? t('new') : t('editNamed', { name: company.name })}
      submitLabel={t(company === null ? 'create' : 'save')}
      isPending={isSaving}
      onSubmit={submit}
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
        maxLength={120}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label={t('code')}
        description={t('codeHint')}
        value={code}
        onChange={setCode}
        error={errors.code}
        maxLength={40}
        autoComplete="off"
        isOptional
        mono
      />
    </FormDialog>
  )
}
