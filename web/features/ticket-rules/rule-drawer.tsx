import { useTranslation } from 'react-i18next'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { errorAt } from '../../app/error-at.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { RightsPart } from '../../app/suite-rights/rights-part.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { OrganizationsPart } from './organizations-part.tsx'
import { type RuleDraft, ruleKinds, speaksOfRights, withKind } from './rule-draft.ts'
import classes from './ticket-rules.module.css'
import { useRuleForm } from './use-rule-form.ts'
import { useRuleSentence } from './use-rule-sentence.ts'

/** A new rule, or what one approves alone. What it says stands below, in a sentence, while it is edited. */
export function RuleDrawer({ rule, onClose }: { rule: TicketRule | null; onClose: () => void }) {
  const { t } = useTranslation('ticketRules')
  const sentence = useRuleSentence()
  const { draft, edit, errors, submit, ...form } = useRuleForm(rule, onClose)
  return (
    <FormDrawer
      title={rule === null ? t('new') : t('editNamed', { name: rule.name })}
      description={t('drawer')}
      submitLabel={t(rule === null ? 'create' : 'save')}
      {...form}
      errors={errors}
      onSave={submit}
      onClose={onClose}
    >
      <div data-field="name">
        <TextField
          label={t('name')}
          value={draft.name}
          onChange={(name) => edit({ name })}
          error={errors.name}
          maxLength={80}
          autoComplete="off"
        />
      </div>
      <KindsPart {...{ draft, edit }} error={errorAt(errors, 'kinds')} />
      {speaksOfRights(draft) && (
        <>
          <RightsPart
            title={t('permissions')}
            rights={draft.permissions}
            onChange={(permissions) => edit({ permissions })}
          />
          <SwitchRow
            label={t('groups')}
            description={t('groupsHint')}
            isOn={draft.groups}
            onChange={(groups) => edit({ groups })}
          />
        </>
      )}
      <OrganizationsPart
        organizations={draft.organizations}
        onChange={(organizations) => edit({ organizations })}
        error={errorAt(errors, 'organizations')}
      />
      <SwitchRow
        label={t('ownDomainOnly')}
        description={t('ownDomainOnlyHint')}
        isOn={draft.ownDomainOnly}
        onChange={(ownDomainOnly) => edit({ ownDomainOnly })}
      />
      {draft.kinds.length > 0 && <Notice title={t('inWords')}>{sentence(draft)}</Notice>}
      <p className={classes.hint}>{t('never')}</p>
    </FormDrawer>
  )
}

type KindsProps = { draft: RuleDraft; edit: (values: Partial<RuleDraft>) => void; error: string | undefined }

function KindsPart({ draft, edit, error }: KindsProps) {
  const { t } = useTranslation('ticketRules')
  return (
    <section className={classes.part} aria-label={t('kinds.title')} data-field="kinds">
      <h3>{t('kinds.title')}</h3>
      {ruleKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`kinds.${kind}`)}
          checked={draft.kinds.includes(kind)}
          onChange={(isOn) => edit({ kinds: withKind(draft.kinds, kind, isOn) })}
        />
      ))}
      {error !== undefined && <Notice tone="red">{error}</Notice>}
    </section>
  )
}
