import { type ReactNode, useId } from 'react'
import type { EffectivePermission, OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { PendingTicket } from '../../../contract/user-shapes.ts'
import { type CataloguePermission, lineState } from './line-state.ts'
import { type RightsDraft, withRight } from './rights-draft.ts'
import styles from './rights-editor.module.css'
import { RightsLine } from './rights-line.tsx'

type Props = {
  application: OrganizationApplication
  /** What the person holds today, with every path to it. */
  effective: readonly EffectivePermission[]
  draft: RightsDraft
  onChange: (draft: RightsDraft) => void
  /** The open requests about the account. */
  tickets?: readonly PendingTicket[]
  /** Nothing can be ticked: the person looking may not change this account. */
  isReadOnly?: boolean
}

/** F1, F6, F7: what somebody may do in one application, to be given, taken or asked for line by line. */
export function RightsEditor({ application, effective, draft, onChange, tickets = [], isReadOnly = false }: Props) {
  const lines = (permissions: readonly CataloguePermission[]) =>
    permissions.map((permission) => {
      const state = lineState(application.key, permission, effective, draft, tickets)
      const ref = { application: application.key, permission: permission.key }
      return (
        <RightsLine
          key={permission.key}
          permission={permission}
          state={state}
          promiseHours={application.promiseHours}
          isReadOnly={isReadOnly}
          onChange={(wanted) => onChange(withRight(draft, ref, state.single, wanted))}
        />
      )
    })
  const known = new Set(application.sections.map(({ key }) => key))
  const loose = application.permissions.filter(({ section }) => section === null || !known.has(section))
  return (
    <div className={styles.editor}>
      {loose.length > 0 && <ul className={styles.lines}>{lines(loose)}</ul>}
      {application.sections.map(({ key, name }) => {
        const permissions = application.permissions.filter(({ section }) => section === key)
        return permissions.length === 0 ? null : (
          <Section key={key} name={name}>
            {lines(permissions)}
          </Section>
        )
      })}
    </div>
  )
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <section>
      <h3 id={id} className={styles.section}>
        {name}
      </h3>
      <ul className={styles.lines} aria-labelledby={id}>
        {children}
      </ul>
    </section>
  )
}
