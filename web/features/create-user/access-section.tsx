import { IconClock, IconKey, IconMailForward } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NewPasswordField } from '../../app/new-password-field.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { type CreateDraft, lacksAddress } from './create-draft.ts'
import type { SectionProps } from './section-props.ts'

/** How the person first gets in: through an invitation, with a password set now, or not yet. */
export function AccessSection(props: SectionProps) {
  const { draft, set, problems, access, canSendMail } = props
  const { t } = useTranslation('createUser')
  const icon = { size: 18, stroke: 1.7 }
  if (draft.type === 'connector') return <Notice tone="neutral">{t('access.connector')}</Notice>
  const inviteHint = t(canSendMail === false ? 'access.inviteImpossible' : 'access.inviteHint')
  return (
    <>
      <div data-field="sendInvitation">
        <RadioCards
          label={t('access.label')}
          items={[
            { id: 'invite', label: t('access.invite'), description: inviteHint, icon: <IconMailForward {...icon} /> },
            { id: 'now', label: t('access.now'), description: t('access.nowHint'), icon: <IconKey {...icon} /> },
            {
              id: 'later',
              label: t('access.later'),
              description: t('access.laterHint'),
              icon: <IconClock {...icon} />,
            },
          ]}
          value={access}
          onChange={(value) => set('access', value)}
        />
      </div>
      {problems.sendInvitation !== undefined && <Notice tone="red">{problems.sendInvitation}</Notice>}
      {access === 'now' && <FirstPassword {...props} />}
      <SecondFactor {...props} />
    </>
  )
}

function FirstPassword({ draft, set, problems }: SectionProps) {
  const { t } = useTranslation('createUser')
  return (
    <>
      <div data-field="password">
        <NewPasswordField
          label={t('access.password')}
          value={draft.password}
          onChange={(value) => set('password', value)}
          error={problems.password}
          context={{ account: accountOf(draft) }}
        />
      </div>
      <Checkbox
        label={t('access.mustChange')}
        checked={draft.mustChange}
        onChange={(value) => set('mustChange', value)}
      />
    </>
  )
}

// What a password of this person must not be made of.
function accountOf({ signInName, firstName, lastName, email }: CreateDraft) {
  return { signInName, firstName, lastName, email }
}

const choices = ['inherited', 'off', 'optional', 'required'] as const

/** C5: whether this person needs a second factor; usually as everybody else. */
function SecondFactor({ draft, set, problems }: SectionProps) {
  const { t } = useTranslation('createUser')
  return (
    <div data-field="secondFactor">
      <Select
        label={t('secondFactor.label')}
        name="secondFactor"
        items={choices.map((id) => ({ id, label: t(`secondFactor.${id}`) }))}
        value={draft.secondFactor ?? 'inherited'}
        onChange={(value) => set('secondFactor', value === 'inherited' ? null : value)}
        description={lacksAddress(draft) ? t('secondFactor.needsAddress') : undefined}
        error={problems.secondFactor}
      />
    </div>
  )
}
