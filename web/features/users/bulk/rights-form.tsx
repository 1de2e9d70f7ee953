import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PermissionRef } from '../../../../contract/rights-shapes.ts'
import { EndDateField } from '../../../app/rights/end-date-control.tsx'
import { useRightsCatalogue } from '../../../app/rights/use-rights-catalogue.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import styles from './bulk-edit-dialog.module.css'
import { type BulkEdit, giveRights, sameRightsAs, takeRights } from './bulk-edits.ts'
import type { FormProps } from './form-props.ts'
import { PersonChoice } from './person-choice.tsx'
import { RightsList } from './rights-list.tsx'

type Way = 'give' | 'take' | 'same'
type Wanted = { way: Way; refs: readonly PermissionRef[]; until: string | null; from: string | null }

function editOf({ way, refs, until, from }: Wanted): BulkEdit | null {
  if (way === 'same') return from === null ? null : sameRightsAs(from)
  if (refs.length === 0) return null
  return way === 'give' ? giveRights(refs, until) : takeRights(refs)
}

/** Rights to give to several people or to take, or all that another person has. */
export function RightsForm({ onChange }: FormProps) {
  const { t } = useTranslation('bulk')
  const { applications } = useRightsCatalogue()
  const [key, setKey] = useState<string | null>(null)
  const [wanted, setWanted] = useState<Wanted>({ way: 'give', refs: [], until: null, from: null })
  const change = (part: Partial<Wanted>) => {
    const next = { ...wanted, ...part }
    setWanted(next)
    onChange(editOf(next))
  }
  const application = applications.find((one) => one.key === key)
  return (
    <div className={styles.form}>
      <Segmented
        label={t('what')}
        items={(['give', 'take', 'same'] as const).map((id) => ({ id, label: t(`rights.${id}`) }))}
        value={wanted.way}
        // What may be taken is not what may be given.
        onChange={(way) => change({ way, refs: [] })}
      />
      {wanted.way === 'same' ? (
        <PersonChoice onChoose={(from) => change({ from })} />
      ) : (
        <>
          <Select
            label={t('rights.application')}
            items={applications.map((one) => ({ id: one.key, label: one.name }))}
            value={key}
            onChange={setKey}
          />
          {application !== undefined && (
            <RightsList
              application={application}
              isGiving={wanted.way === 'give'}
              chosen={wanted.refs}
              onChange={(refs) => change({ refs })}
            />
          )}
          {wanted.way === 'give' && wanted.refs.length > 0 && (
            <div className={styles.end}>
              <EndDateField until={wanted.until} onChange={(until) => change({ until })} />
            </div>
          )}
        </>
      )}
    </div>
  )
}
