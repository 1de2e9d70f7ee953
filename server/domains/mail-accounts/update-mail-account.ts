import type { z } from 'zod'
import { updateMailAccountShape, updateMyMailAccountShape } from '../../../contract/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import type { Limiter } from '../../platform/throttle/index.ts'
import { defineKind } from '../changes/index.ts'
import { isAsLeft } from '../journal/index.ts'
import { displayNameOf, mayTouch, ownerOf } from '../users/index.ts'
import {
  type AccountState,
  accountEffects,
  applyToAccount,
  changesNothing,
  checkMailAccount,
  loadAccount,
} from './mail-account-change.ts'
import { type MailAccountValues, ownFieldsOf } from './mail-account-values.ts'
import { comparedWithSignIn } from './mail-password.ts'
import { fromJournal, inJournal, withoutSecrets } from './mail-snapshot.ts'

/** What changes of mail accounts work with. */
export interface AccountChangeNeeds {
  seal: Seal
  targets: Targets
  /** Counts guesses at sign-in passwords. */
  guesses: Limiter
}

const steps = ({ seal, targets }: AccountChangeNeeds) => ({
  category: 'accounts' as const,
  needsReason: false,
  versionOf: ({ account }: AccountState) => account.own.version,
  changesNothing,
  tells: (state: AccountState, values: MailAccountValues) =>
    state.isOfNewPerson || changesNothing(state, values) ? [] : ownerOf(state.user),
  check: (context: Parameters<typeof checkMailAccount>[0], state: AccountState, values: MailAccountValues) =>
    checkMailAccount(context, state, values, targets),
  effects: (state: AccountState, values: MailAccountValues) => ({ now: accountEffects(state, values), tells: [] }),
  apply: (context: Parameters<typeof applyToAccount>[0], state: AccountState, values: MailAccountValues) =>
    applyToAccount(context, state, values, seal),
})

/** M7, M9: an administrator writes what of somebody's mail account is otherwise than inherited, and may give its password. */
export const updateMailAccount = (needs: AccountChangeNeeds) =>
  defineKind<MailAccountValues, AccountState>({
    ...steps(needs),
    kind: 'user.mailAccount',
    permission: 'users.manage',
    shape: updateMailAccountShape as unknown as z.ZodType<MailAccountValues>,
    hasTarget: true,
    prepare: (values, proposal) => comparedWithSignIn(values, proposal, proposal.target, needs.guesses),
    load: loadAccount,
    authorize: mayTouch,
    cannotWait: ({ password }) => (password ? [{ field: '/password', code: 'mailPasswordNotAsked' }] : []),
    about: ({ user }) => displayNameOf(user),
    inverse: (entry) => {
      const { target_id: target, before, after } = entry
      // A first password can be taken back; one that was replaced or forgotten does not return.
      const isFirst = before?.mailPassword === false && after?.mailPassword === true
      const values = { ...fromJournal(before), ...(isFirst && { password: null }) }
      return target && Object.keys(values).length > 0 ? { kind: 'user.mailAccount', target, values } : null
    },
    isStillAsLeft: ({ account }, entry) => isAsLeft(inJournal(ownFieldsOf(account.own)), withoutSecrets(entry.after)),
  })

/** M11: people give or forget their own mail password; their server is an administrator's to choose. */
export const updateMyMailAccount = (needs: AccountChangeNeeds) =>
  defineKind<MailAccountValues, AccountState>({
    ...steps(needs),
    kind: 'self.mailAccount',
    permission: null,
    shape: updateMyMailAccountShape as unknown as z.ZodType<MailAccountValues>,
    hasTarget: false,
    prepare: (values, proposal) => comparedWithSignIn(values, proposal, proposal.actor.userId, needs.guesses),
    load: (context, _target, values) => loadAccount(context, context.actor.userId, values),
    authorize: () => [],
  })
