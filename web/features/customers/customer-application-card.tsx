import { useTranslation } from 'react-i18next'
import type { CustomerApplication } from '../../../contract/provider-shapes.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './customer-screen.module.css'
import { ModeRows } from './mode-rows.tsx'
import { useDecision } from './use-decision.ts'

type Props = { customerId: string; application: CustomerApplication }

/** One application as a customer has it: whether it is open to them, and who decides about each right. */
export function CustomerApplicationCard({ customerId, application }: Props) {
  const { t } = useTranslation('customers')
  const { draft, isChanged, warnings, refusal, isSaving, edit, discard, save } = useDecision(customerId, application)
  return (
    <section aria-label={application.name}>
      <Disclosure isHeading isHeldOpen={isChanged} summary={<Summary application={application} />}>
        {application.isBuiltIn ? (
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
        {warnings.map(({ field, message }) => (
          <Notice key={field} tone="amber">
            {message}
          </Notice>
        ))}
        {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
        {isChanged && (
          <div className={classes.foot}>
            <p>{t('atOnce')}</p>
            <Button variant="quiet" onPress={discard}>
              {t('discard')}
            </Button>
            <Button variant="primary" isPending={isSaving} onPress={save}>
              {t('save')}
            </Button>
          </div>
        )}
      </Disclosure>
    </section>
  )
}

function Summary({ application }: Pick<Props, 'application'>) {
  const { t } = useTranslation('customers')
  const { name, icon, color, enabled, permissions } = application
  const own = permissions.filter(({ mode, defaultMode }) => mode !== defaultMode).length
  return (
    <>
      <ApplicationPicture icon={icon} color={color} size={30} />
      <span className={classes.name}>{name}</span>
      <Tag tone={enabled ? 'pine' : 'neutral'}>{t(enabled ? 'isOpen' : 'isClosed')}</Tag>
      {own > 0 && <Tag tone="amber">{t('ownModes', { count: own })}</Tag>}
    </>
  )
}
