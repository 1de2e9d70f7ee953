import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { CustomerApplication, UpdateCustomerApplication } from '../../../contract/provider-shapes.ts'
import { api } from '../../app/api.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { useSaving } from '../../app/use-saving.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type CustomerDraft, decisionOf, draftOfCustomer } from './customer-draft.ts'
import classes from './customer-screen.module.css'
import { ModeRows } from './mode-rows.tsx'

type Props = { customerId: string; application: CustomerApplication }

/** One application as a customer has it: whether it is open to them, and who decides about each right. */
export function CustomerApplicationCard({ customerId, application }: Props) {
  const { t } = useTranslation('customers')
  const [edited, setEdited] = useState<CustomerDraft | null>(null)
  const draft = edited ?? draftOfCustomer(application)
  const decision = decisionOf(application, draft)
  const { key, name, icon, color, enabled, permissions, isBuiltIn } = application
  const path = `/provider/organizations/${customerId}/applications/${encodeURIComponent(key)}`
  const { save, refusal, isSaving, reset } = useSaving<UpdateCustomerApplication>({
    send: (values) => api.patch<Outcome>(path, values),
    said: () => t('saved', { name }),
    fields: [],
    onSaved: () => setEdited(null),
  })
  useLeaveGuard(decision !== null)
  const edit = (values: Partial<CustomerDraft>) => {
    setEdited({ ...draft, ...values })
    if (refusal !== undefined) reset()
  }
  const own = permissions.filter(({ mode, defaultMode }) => mode !== defaultMode).length
  return (
    <section aria-label={name}>
      <Disclosure
        isHeldOpen={decision !== null}
        summary={
          <>
            <ApplicationPicture icon={icon} color={color} size={30} />
            <span className={classes.name}>{name}</span>
            <Tag tone={enabled ? 'pine' : 'neutral'}>{t(enabled ? 'isOpen' : 'isClosed')}</Tag>
            {own > 0 && <Tag tone="amber">{t('ownModes', { count: own })}</Tag>}
          </>
        }
      >
        {isBuiltIn ? (
          <p className={classes.hint}>{t('builtIn')}</p>
        ) : (
          <Segmented
            label={t('mayUse')}
            items={(['declared', 'on', 'off'] as const).map((id) => ({ id, label: t(`uses.${id}`) }))}
            value={draft.enabled === null ? 'declared' : draft.enabled ? 'on' : 'off'}
            onChange={(id) => edit({ enabled: id === 'declared' ? null : id === 'on' })}
          />
        )}
        <ModeRows
          application={application}
          modes={draft.modes}
          onChange={(right, mode) => edit({ modes: { ...draft.modes, [right]: mode } })}
        />
        {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
        {decision !== null && (
          <div className={classes.foot}>
            <p>{t('atOnce')}</p>
            <Button variant="quiet" onPress={() => setEdited(null)}>
              {t('discard')}
            </Button>
            <Button variant="primary" isPending={isSaving} onPress={() => save(decision)}>
              {t('save')}
            </Button>
          </div>
        )}
      </Disclosure>
    </section>
  )
}
