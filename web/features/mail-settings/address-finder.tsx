import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailDiscovery } from '../../../contract/mail-setup-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { presetEdits } from './coupled-edits.ts'
import { FoundServers } from './found-servers.tsx'
import type { PartProps } from './part-props.ts'
import { moreProviders } from './provider-choice.tsx'
import classes from './server-card.module.css'

/** Other ways to the server: a provider from the list, or what the address itself tells. */
export function AddressFinder(props: PartProps) {
  const { t } = useTranslation('mailSettings')
  const { base, draft, edit } = props.editor
  const session = useSession()
  const [address, setAddress] = useState(session.email ?? '')
  const others = moreProviders(props)
  const { mutate, reset, data, variables, error, isPending } = useMutation({
    mutationFn: (typed: string) =>
      api.get<MailDiscovery>(orgPath(session, '/settings/mail/discovery'), { address: typed }),
  })
  const find = () => address.trim() !== '' && mutate(address.trim())
  const wrong = error === null ? undefined : (fieldErrors(error).address ?? errorMessage(error))
  return (
    <>
      <div className={classes.find}>
        <Select
          label={t('server.moreProviders')}
          items={others}
          value={others.some(({ id }) => id === draft.preset) ? draft.preset : null}
          onChange={(preset) => edit(presetEdits(preset, base, draft))}
          placeholder={`${others
            .map(({ label }) => label)
            .join(', ')
            .slice(0, 24)}…`}
        />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            find()
          }}
        >
          <TextField
            label={t('find.address')}
            type="email"
            autoComplete="email"
            value={address}
            onChange={(typed) => {
              setAddress(typed)
              reset()
            }}
            placeholder={t('find.placeholder')}
            error={wrong}
            maxLength={254}
          />
        </form>
        <Button isPending={isPending} onPress={find}>
          {t('find.action')}
        </Button>
      </div>
      <div className={classes.live} role="status">
        {data !== undefined && <FoundServers {...props} address={variables} proposals={data.proposals} />}
      </div>
    </>
  )
}
