import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { useContact } from '../../app/person/contact-queries.ts'
import { fieldsOfCard } from '../../app/person/person-draft.ts'
import { noWords, type RequestBody, requestBody } from '../../app/requests/request-words.ts'
import { type Sending, sendingOf } from '../../app/requests/sending.ts'
import { countDecided } from '../../app/rights/line-state.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { asksProvider, orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { messagesByField, useChangePreview } from '../../app/use-change-preview.ts'
import {
  accessOf,
  accountOf,
  askedAccess,
  type CreateDraft,
  type EditDraft,
  emptyDraft,
  isDirty,
  missingFields,
  type SetField,
  valuesOf,
} from './create-draft.ts'
import { useCanSendMail } from './use-can-send-mail.ts'
import { useNameProposal } from './use-name-proposal.ts'

/** Holds the drawer's content; returns it with what the server says of it and the way to create the account. */
export function useCreateUser() {
  const { t } = useTranslation('createUser')
  const [own, setOwn] = useState<CreateDraft>(emptyDraft)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [words, setWords] = useState(noWords)
  const isAsked = asksProvider(useSession())
  const { applications } = useRightsCatalogue()
  const canSendMail = useCanSendMail()
  const card = useContact(own.contact)
  const followed = card === undefined || own.contact === null ? {} : fieldsOfCard(card)
  const typed: CreateDraft = { ...own, ...followed }
  const name = useNameProposal(typed)
  const access = isAsked ? askedAccess(typed, canSendMail) : accessOf(typed, canSendMail)
  // What shows: with the proposed name where the clerk typed none, and the access that fits where none was chosen.
  // Without a convention, whoever asks for an account is spared a choice: their address will do (F4).
  const signInName = isAsked && !name.isOwn && name.proposal === null ? typed.email.trim() : name.shown
  const draft: CreateDraft = { ...typed, signInName, access }
  const isTouched = isDirty(own)
  const preview = useChangePreview(isTouched ? { kind: 'user.create', values: accountOf(valuesOf(draft)) } : null)

  const rights = countDecided(applications, draft.permissions)
  const sending = sendingOfCreation(isAsked, rights.waits + (preview?.waits.length ?? 0))

  const creation = useCreation(access === 'invite', (messages, words) => {
    setErrors(messages)
    setRefusal(words)
  })

  const edit: EditDraft = (wanted) => {
    if ('signInName' in wanted) name.own()
    setOwn((current) => ({ ...current, ...wanted }))
    setErrors((current) => withoutEdited(current, wanted))
    setRefusal(undefined)
  }
  const set: SetField = (field, value) => edit({ [field]: value })
  const create = () => {
    const missing = missingFields(draft, { isAsked })
    if (missing.length === 0) {
      return creation.mutate({ ...valuesOf(draft), ...(sending !== 'save' && requestBody(words)) })
    }
    setErrors(Object.fromEntries(missing.map((field) => [fieldOf(field), t(`required.${field}`)])))
    setRefusal(t('footer.fix'))
  }

  return {
    draft,
    isAsked,
    rights,
    sending,
    words,
    setWords,
    error: creation.error,
    access,
    canSendMail,
    name,
    set,
    edit,
    followed,
    create,
    preview,
    refusal,
    errors,
    problems: { ...typedOnly(draft, messagesByField(preview?.problems)), ...errors },
    warnings: typedOnly(draft, messagesByField(preview?.warnings)),
    isDirty: isTouched && !creation.isSuccess,
    isCreating: creation.isPending,
    isCreated: creation.isSuccess,
  }
}

// Where not everything is asked for, the account itself is made now.
const sendingOfCreation = (isAsked: boolean, waits: number): Sending =>
  isAsked ? 'send' : sendingOf({ now: 1, waits })

type Refused = (errors: Record<string, string>, words: string) => void

function useCreation(isInvited: boolean, onRefused: Refused) {
  const { t } = useTranslation('createUser')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const attempt = useRef({ body: '', key: '' })
  return useMutation({
    mutationFn: (values: ReturnType<typeof valuesOf> & RequestBody) => {
      // The same body sent again, after a lost answer, is the same creation.
      const body = JSON.stringify(values)
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() }
      return api.post<Outcome>(orgPath(session, '/users'), values, { idempotencyKey: attempt.current.key })
    },
    onSuccess: (outcome, { signInName }) => {
      const name = outcome.user?.displayName ?? signInName
      offerUndo(outcome, t(isInvited ? 'createdAndInvited' : 'created', { name }))
      void refresh()
    },
    onError: (error) => {
      const messages = fieldErrors(error)
      onRefused(messages, Object.keys(messages).length > 0 ? t('footer.fix') : errorMessage(error))
    },
  })
}

// What was wrong with a field says nothing once anything in it was edited.
const withoutEdited = (errors: Record<string, string>, wanted: Partial<CreateDraft>) =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !((field.split('/')[0] ?? field) in wanted)))

// Two reasons to ask for the address, one field.
const fieldOf = (missing: ReturnType<typeof missingFields>[number]) =>
  missing === 'invitedEmail' || missing === 'reachableEmail' ? 'email' : missing

// The preview also says what is still empty; nobody is told off for a field not reached yet.
function typedOnly(draft: CreateDraft, messages: Record<string, string>): Record<string, string> {
  const isReached = (field: string) => {
    // The field of the password says itself what is wrong, while one types.
    if (field === 'password') return false
    return field === 'sendInvitation' ? draft.email !== '' : Boolean(draft[field as keyof CreateDraft])
  }
  return Object.fromEntries(Object.entries(messages).filter(([field]) => isReached(field)))
}
