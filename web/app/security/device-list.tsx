import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../contract/device-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { formatRelative } from '../format.ts'
import { useLanguage } from '../use-language.ts'
import { isHandheld } from './handheld.ts'
import classes from './security-list.module.css'

type Props = {
  devices: readonly Device[]
  /** Ends one sign-in; without it the list is only to be read. */
  onEnd?: (device: Device) => void
  /** The device being signed out now. */
  endingId?: string | undefined
}

/** The browsers that are signed in: what, where, since when; the one in use comes first. */
export function DeviceList({ devices, onEnd, endingId }: Props) {
  const sorted = [...devices].sort((left, right) => Number(right.isCurrent) - Number(left.isCurrent))
  return (
    <ul className={classes.list}>
      {sorted.map((device) => (
        <DeviceItem key={device.id} device={device} onEnd={onEnd} isEnding={endingId === device.id} />
      ))}
    </ul>
  )
}

type ItemProps = { device: Device; isEnding: boolean } & Pick<Props, 'onEnd'>

function DeviceItem({ device, onEnd, isEnding }: ItemProps) {
  const { t } = useTranslation('security')
  const language = useLanguage()
  const Icon = isHandheld(device.system) ? IconDeviceMobile : IconDeviceDesktop
  const browser = device.browser ?? t('devices.unknown')
  const name = device.system === null ? browser : t('devices.on', { browser, system: device.system })
  const when = (instant: string) => formatRelative(instant, language)
  const facts = [
    device.isCurrent ? t('devices.now') : t('devices.seen', { when: when(device.lastSeenAt) }),
    t('devices.since', { when: when(device.signedInAt) }),
    device.address,
  ].filter((fact) => fact !== null)
  return (
    <li className={classes.item}>
      <span className={classes.icon}>
        <Icon size={18} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          {device.isCurrent && <Tag tone="pine">{t('devices.here')}</Tag>}
        </p>
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      {onEnd !== undefined && !device.isCurrent && (
        <Button
          size="sm"
          aria-label={t('devices.endLabel', { device: name })}
          isPending={isEnding}
          onPress={() => onEnd(device)}
        >
          {t('devices.end')}
        </Button>
      )}
    </li>
  )
}
