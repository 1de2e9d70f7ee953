import { IconList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import type { CardProps } from './card-props.ts'
import { useFieldWords } from './use-field-words.ts'

/** What the lists of people begin with (F3). */
export function ListsCard({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const { error } = useFieldWords({ editor, preview })('listsOnlyWithAccess')
  return (
    <Card title={t('lists.title')} icon={<IconList size={18} stroke={1.7} aria-hidden />}>
      <SwitchRow
        label={t('lists.onlyWithAccess')}
        description={t('lists.onlyWithAccessHint')}
        isOn={editor.draft.listsOnlyWithAccess}
        onChange={(isOn) => editor.set('listsOnlyWithAccess', isOn)}
        error={error}
      />
    </Card>
  )
}
