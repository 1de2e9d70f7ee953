import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import classes from './next-page.module.css'
import type { usePages } from './use-pages.ts'

/** What comes after the lines read so far. */
export function NextPage({ list }: { list: ReturnType<typeof usePages> }) {
  const { t } = useTranslation('app')
  if (!list.hasNextPage) return null
  return (
    <div className={classes.next}>
      <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  )
}
