import { IconClock, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import type { SectionProps } from './section-props.ts'

/** How the person first gets in: with a password set now, or not yet. */
export function AccessSection({ draft, set, problems, warnings }: SectionProps) {
  const { t } = useTranslation('createUser')
  const icon = { size: 18, stroke: 1.7 }
  if (draft.type === 'connector') return <Notice tone="neutral">{t('access.connector')}</Notice>
  return (
    <>
      <RadioCards
        label={t('access.label')}
        items={[
          { id: 'now', label: t('access.now'), description: t('access.nowHint'), icon: <IconKey {...icon} /> },
          { id: 'later', label: t('access.later'), description: t('access.laterHint'), icon: <IconClock {...icon} /> },
        ]}
        value={draft.access}
        onChange={(value) => set('access', value)}
      />
      {draft.access === 'now' && (
        <>
          <div data-field="password">
            <PasswordField
              label={t('access.password')}
              name="password"
              value={draft.password}
              onChange={(value) => set('password', value)}
              error={problems.password}
              warning={warnings.password}
              autoComplete="new-password"
              maxLength={256}
            />
          </div>
          <Checkbox
            label={t('access.mustChange')}
            checked={draft.mustChange}
            onChange={(value) => set('mustChange', value)}
          />
        </>
      )}
    </>
  )
}
