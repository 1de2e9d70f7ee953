import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../../contract/user-shapes.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/drawer.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from './compare.module.css'
import { useComparison } from './compare-queries.ts'
import { ComparisonColumns } from './comparison-columns.tsx'
import { type ChosenPerson, PersonSearch } from './person-search.tsx'

/** "Comparer avec…": what two people may, in three columns. */
export default function CompareDrawer({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('userRights')
  const [other, setOther] = useState<ChosenPerson | null>(null)
  const { data, error } = useComparison(user.id, other?.id ?? null)
  const isSame = data !== undefined && data.leftOnly.length + data.rightOnly.length === 0
  return (
    <Drawer
      title={t('compare.title', { name: user.displayName })}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('compare.close')}</Button>}
    >
      <div className={styles.compare}>
        <PersonSearch label={t('compare.person')} except={user.id} chosen={other} onChoose={setOther} />
        {error !== null && <Notice tone="red">{t('compare.failed')}</Notice>}
        {isSame && <Notice tone="pine">{t('compare.same')}</Notice>}
        {data !== undefined && (
          <ComparisonColumns
            columns={[
              { title: t('compare.only', { name: data.left.name }), refs: data.leftOnly, tone: 'pine' },
              { title: t('compare.both'), refs: data.both, tone: 'neutral' },
              { title: t('compare.only', { name: data.right.name }), refs: data.rightOnly, tone: 'pine' },
            ]}
          />
        )}
      </div>
    </Drawer>
  )
}
