import { useState } from 'react'
import type { Link } from '../../../contract/link-shapes.ts'
import { Entrance } from '../../app/entrance.tsx'
import type { LinkKind } from '../../app/link-reading.ts'
import { ConfirmEmail } from './confirm-email.tsx'
import { InvitationStep } from './invitation-step.tsx'
import { LinkOver } from './link-over.tsx'
import { ResetStep } from './reset-step.tsx'

type Props = { kind: LinkKind; token: string; link: Link | null }

const steps = { invitations: InvitationStep, 'password-resets': ResetStep, 'email-proofs': ConfirmEmail }

/** The page behind a mailed link, which was checked before: what it is for, or that it is over. */
export function LinkScreen({ kind, token, link }: Props) {
  const [isOver, setIsOver] = useState(link === null)
  const Step = steps[kind]
  return (
    <Entrance>
      {isOver || link === null ? (
        <LinkOver kind={kind} />
      ) : (
        <Step token={token} link={link} onOver={() => setIsOver(true)} />
      )}
    </Entrance>
  )
}
