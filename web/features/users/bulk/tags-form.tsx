import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTags } from '../../../app/group-queries.ts'
import { MultiSelect } from '../../../ui/multi-select.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './bulk-edit-dialog.module.css'
import { changeTags } from './bulk-edits.ts'
import type { FormProps } from './form-props.ts'

/** B9: tags to add to several people, or to take away. */
export function TagsForm({ onChange }: FormProps) {
  const { t } = useTranslation('bulk')
  const { tags, create } = useTags()
  const [way, setWay] = useState<'add' | 'remove'>('add')
  const [ids, setIds] = useState<string[]>([])
  const choose = (wanted: 'add' | 'remove', chosen: string[]) => {
    setWay(wanted)
    setIds(chosen)
    onChange(chosen.length === 0 ? null : changeTags(chosen, wanted === 'add'))
  }
  return (
    <div className={styles.form}>
      <Segmented
        label={t('what')}
        items={(['add', 'remove'] as const).map((id) => ({ id, label: t(`tags.${id}`) }))}
        value={way}
        onChange={(wanted) => choose(wanted, ids)}
      />
      <MultiSelect
        label={t('tags.tags')}
        items={tags.map(({ id, name }) => ({ id, label: name }))}
        values={ids}
        onChange={(chosen) => choose(way, chosen)}
        onCreate={way === 'add' ? (name) => create(name, ({ id }) => choose(way, [...ids, id])) : undefined}
      />
    </div>
  )
}
