import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../../app/group-queries.ts'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './connector-drawer.module.css'
import { useNewConnector } from './use-new-connector.ts'

type Props = { onClose: () => void; onCreated: (id: string | null) => void }

/** A new program in three fields; its credentials are made afterwards. */
export function NewConnectorDrawer({ onClose, onCreated }: Props) {
  const { t } = useTranslation('connectors')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const groups = useGroups()
  const { draft, set, errors, refusal, isCreating, submit } = useNewConnector(onCreated)
  useFocusOnError(form, errors)
  return (
    <Drawer
      title={t('new')}
      description={t('create.description')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isCreating}>
            {t('create.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={classes.part} onSubmit={submit} noValidate>
        <div data-field="lastName">
          <TextField
            label={t('create.name')}
            description={t('create.nameHint')}
            value={draft.lastName}
            onChange={(lastName) => set({ lastName })}
            error={errors.lastName}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <div data-field="signInName">
          <TextField
            label={t('create.signInName')}
            description={t('create.signInNameHint')}
            value={draft.signInName}
            onChange={(signInName) => set({ signInName })}
            error={errors.signInName}
            maxLength={254}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            mono
          />
        </div>
        <div data-field="primaryGroup">
          <Select
            label={t('create.group')}
            description={t('create.groupHint')}
            items={groups.map(({ id, name, mayGive }) => ({ id, label: name, isDisabled: !mayGive }))}
            value={draft.primaryGroup}
            onChange={(primaryGroup) => set({ primaryGroup })}
            {...(errors.primaryGroup !== undefined && { error: errors.primaryGroup })}
          />
        </div>
        {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
      </form>
    </Drawer>
  )
}
