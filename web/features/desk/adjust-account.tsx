import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { LineAdjustment } from './adjusted-changes.ts'

type Props = { ticket: DeskTicket; value: LineAdjustment; adjust: (part: LineAdjustment) => void }

const fields = ['firstName', 'lastName', 'signInName', 'email', 'position', 'phone'] as const

/** F4, F9: the fields of the account that is asked for, to be corrected before it is created. */
export function AdjustAccount({ ticket, value, adjust }: Props) {
  const { t } = useTranslation('deskTicket')
  const asked = (ticket.adjusted ?? ticket.change).find(({ kind }) => kind === 'user.create')?.values ?? {}
  return fields.map((field) => {
    const given = asked[field]
    return (
      <TextField
        key={field}
        label={t(`adjust.fields.${field}`)}
        value={value.account?.[field] ?? (typeof given === 'string' ? given : '')}
        onChange={(text) => adjust({ account: { ...value.account, [field]: text } })}
        mono={field === 'signInName'}
        autoComplete="off"
        maxLength={254}
      />
    )
  })
}
