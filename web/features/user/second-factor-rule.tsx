import { useTranslation } from 'react-i18next'
import type { UserSecurity } from '../../../contract/device-shapes.ts'
import type { SecondFactorPolicy } from '../../../contract/factor-shapes.ts'
import { useGroups } from '../../app/group-queries.ts'
import { Select } from '../../ui/select.tsx'
import { inheritedRule } from './inherited-rule.ts'
import type { UserEditor } from './use-user-editor.ts'

const policies = ['off', 'optional', 'required'] as const satisfies readonly SecondFactorPolicy[]
const asAbove = 'inherited'

type Props = {
  editor: UserEditor
  inForce: UserSecurity['secondFactor'] | undefined
  problem: string | undefined
}

/** C5: whether this person needs a second factor; their own rule wins over the group's and the organization's. */
export function SecondFactorRule({ editor, inForce, problem }: Props) {
  const { t } = useTranslation('user')
  const group = useGroups().find(({ id }) => id === editor.draft.primaryGroup)
  const inherited = inheritedRule(group, inForce)
  const policy = inherited.policy === null ? null : t(`secondFactor.policies.${inherited.policy}`)
  const inheritedLabel =
    policy === null ? t(`secondFactor.as.${inherited.from}`) : t(`secondFactor.asKnown.${inherited.from}`, { policy })
  const { secondFactor, email, mobile } = editor.draft
  const rule = secondFactor ?? inherited.policy
  const lacksAddress = rule === 'required' && email.trim() === '' && mobile.trim() === ''
  return (
    <div data-field="secondFactor">
      <Select
        label={t('secondFactor.label')}
        name="secondFactor"
        items={[
          { id: asAbove, label: inheritedLabel },
          ...policies.map((id) => ({
            id,
            label: t(`secondFactor.choices.${id}`),
            description: t(`secondFactor.hints.${id}`),
          })),
        ]}
        value={secondFactor ?? asAbove}
        onChange={(value) => editor.set('secondFactor', policies.find((known) => known === value) ?? null)}
        error={problem}
        description={lacksAddress ? t('secondFactor.needsAddress') : undefined}
      />
    </div>
  )
}
