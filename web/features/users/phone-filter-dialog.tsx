import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { FilterPanel } from './filter-panel.tsx'
import type { UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onSearch: (search: UsersSearch) => void; onClose: () => void }

/** The filters on a phone, over the whole list. */
export default function PhoneFilterDialog({ search, onSearch, onClose }: Props) {
  const { t } = useTranslation('users')
  return (
    <Dialog title={t('filters.title')} isOpen onClose={onClose}>
      <FilterPanel search={search} onChange={onSearch} />
    </Dialog>
  )
}
