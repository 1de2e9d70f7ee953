import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import classes from './application-tile.module.css'
import { isOwnAddress } from './order-applications.ts'

type Props = {
  application: MyApplication
  onOpen: (application: MyApplication) => void
  className?: string | undefined
  children: ReactNode
}

/** Opens an application in a tab of its own, and a screen of this console in place. */
export function OpenLink({ application, onOpen, className, children }: Props) {
  const { t } = useTranslation('home')
  const { url } = application
  const open = () => onOpen(application)
  if (isOwnAddress(url, location.origin)) {
    const address = new URL(url, location.origin)
    return (
      <Link to={address.pathname} className={className} onClick={open}>
        {children}
      </Link>
    )
  }
  return (
    <a href={url} target="_blank" rel="noopener" className={className} onClick={open}>
      {children}
      <IconExternalLink size={13} stroke={1.7} className={classes.outside} aria-hidden />
      <span className="visually-hidden">{t('newTab')}</span>
    </a>
  )
}
