import { IconDevices } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Device, DeviceList as Devices } from '../../../contract/device-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { withProof, worthTelling } from '../../app/proof/with-proof.ts'
import { DeviceList } from '../../app/security/device-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { showToast } from '../../ui/toast-store.ts'
import classes from './security.module.css'

const queryKey = ['my-devices'] as const

/** Where one is signed in: end one of them, or all but this one. */
export function DevicesCard() {
  const { t } = useTranslation('preferences')
  const { data, error } = useQuery({ queryKey, queryFn: () => api.get<Devices>('/me/devices') })
  const ending = useEnding()
  const others = data?.items.filter(({ isCurrent }) => !isCurrent) ?? []
  const endingId = ending.isPending ? ending.variables?.id : undefined
  return (
    <Card
      title={t('devices.title')}
      icon={<IconDevices size={18} stroke={1.7} aria-hidden />}
      action={
        others.length > 0 && (
          <Button
            size="sm"
            isPending={ending.isPending && ending.variables === null}
            onPress={() => ending.mutate(null)}
          >
            {t('devices.endOthers')}
          </Button>
        )
      }
    >
      <p className={classes.hint}>{t('devices.hint')}</p>
      {data === undefined && error === null && <Skeleton height={104} />}
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
      {data !== undefined && <DeviceList devices={data.items} onEnd={ending.mutate} endingId={endingId} />}
    </Card>
  )
}

/** Returns what ends one sign-in, or with null all the others. */
function useEnding() {
  const { t } = useTranslation('preferences')
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (device: Device | null) =>
      withProof(() => api.delete(device === null ? '/me/devices' : `/me/devices/${device.id}`)),
    onSuccess: (_answer, device) => {
      queryClient.setQueryData<Devices>(queryKey, (known) => ({
        items: (known?.items ?? []).filter(({ id, isCurrent }) => isCurrent || (device !== null && id !== device.id)),
      }))
      showToast({ message: t(device === null ? 'devices.othersEnded' : 'devices.ended') })
    },
    onError: (error) => {
      if (worthTelling(error) !== null) showToast({ message: errorMessage(error), tone: 'red' })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
