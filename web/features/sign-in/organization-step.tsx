import { IconBuilding } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type Props = {
  organizations: { slug: string; name: string; signInName: string }[]
  isPending: boolean
  error: Error | null
  onChoose: (slug: string) => void
  onBack: () => void
}

/** Second step, when name and password fit accounts of several organizations. */
export default function OrganizationStep({ organizations, isPending, error, onChoose, onBack }: Props) {
  const { t } = useTranslation('signIn')
  return (
    <EntranceStep title={t('choose.title')} message={t('choose.message')} isTitleFocused>
      {error !== null && <RefusalNotice error={error} />}
      <ChoiceList
        items={organizations.map(({ slug, name, signInName }) => ({
          id: slug,
          icon: <IconBuilding size={20} stroke={1.7} aria-hidden />,
          label: name,
          description: t('choose.account', { name: signInName }),
        }))}
        isPending={isPending}
        onChoose={onChoose}
      />
      <Button variant="quiet" onPress={onBack}>
        {t('choose.back')}
      </Button>
    </EntranceStep>
  )
}
