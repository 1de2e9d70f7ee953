import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { errorAt } from '../../app/error-at.ts'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import { expiryOf, type Lifetime } from './connector-facts.ts'
import { useConnectorWriting } from './connector-queries.ts'

type Draft = { name: string; lifetime: Lifetime; day: string; addressRanges: string[]; permissions: string[] }

export type KeyForm = ReturnType<typeof useKeyForm>

/** Holds the form of a new key; returns it with what is wrong, what makes the key, and the key once it is made. */
export function useKeyForm(connector: Connector) {
  const { t } = useTranslation('connectors')
  const writing = useConnectorWriting()
  const [draft, setDraft] = useState<Draft>({
    name: '',
    lifetime: '90days',
    day: '',
    addressRanges: [],
    permissions: connector.permissions,
  })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [attempts, setAttempts] = useState(0)
  const form = useFocusInvalid(attempts, writing.error)
  const server = fieldErrors(writing.error)
  const make = () => {
    const { name, lifetime, day, addressRanges, permissions } = draft
    const expiresAt = expiryOf(lifetime, day)
    const wrong: Record<string, string> = {}
    if (name.trim() === '') wrong.name = t('key.nameMissing')
    if (expiresAt === undefined) wrong.expiresAt = t('key.dayMissing')
    if (permissions.length === 0 && connector.permissions.length > 0) wrong.permissions = t('key.rightMissing')
    setMissing(wrong)
    setAttempts(attempts + 1)
    if (expiresAt === undefined || Object.keys(wrong).length > 0) return
    const isAll = permissions.length === connector.permissions.length
    const values = { name: name.trim(), expiresAt, addressRanges, permissions: isAll ? null : permissions }
    writing.mutate({ action: 'createKey', connector, values })
  }
  const errors = {
    name: missing.name ?? server.name,
    expiresAt: missing.expiresAt ?? server.expiresAt,
    permissions: missing.permissions ?? errorAt(server, 'permissions'),
    addressRanges: errorAt(server, 'addressRanges'),
  }
  return {
    form,
    draft,
    set: (values: Partial<Draft>) => {
      setDraft((current) => ({ ...current, ...values }))
      setMissing({})
      if (writing.isError) writing.reset()
    },
    errors,
    refusal: writing.error !== null && Object.keys(server).length === 0 ? errorMessage(writing.error) : undefined,
    make,
    isMaking: writing.isPending,
    madeKey: writing.data?.revealed?.key,
  }
}
