import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../ui/tag.tsx'

/** Says that somebody proved to read the address; nothing where nobody did, or where another is being typed. */
export function VerifiedMark({ isVerified }: { isVerified: boolean }) {
  const { t } = useTranslation('user')
  if (!isVerified) return null
  return (
    <Tag tone="pine" icon={<IconCircleCheck size={13} stroke={1.9} aria-hidden />}>
      {t('personal.verified')}
    </Tag>
  )
}
