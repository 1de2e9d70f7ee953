import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LetterTemplate } from '../../../contract/letter-shapes.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListBody } from '../../app/list-body.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { LetterEditorPart } from './letter-editor.tsx'
import { LetterList } from './letter-list.tsx'
import { lettersQuery } from './letter-queries.ts'
import classes from './letters.module.css'

type Props = { openKey: string | null }

/** M14: the words of what Guichet writes by itself, and how each letter looks. */
export function LettersScreen({ openKey }: Props) {
  const { t } = useTranslation('letters')
  return (
    <ForVendor title={t('title')}>
      <Content openKey={openKey} />
    </ForVendor>
  )
}

function Content({ openKey }: Props) {
  const { t } = useTranslation('letters')
  const { data, error, refetch } = useQuery(lettersQuery)
  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <ListBody items={data?.items} error={error} onRetry={() => void refetch()} failed={t('failed')} empty={null}>
        {(letters) => <Letters letters={letters} openKey={openKey} />}
      </ListBody>
    </Screen>
  )
}

function Letters({ letters, openKey }: Props & { letters: readonly LetterTemplate[] }) {
  const { t } = useTranslation('letters')
  // Where there is room for both, the first letter stands beside the list.
  const open = openKey === null ? letters[0] : letters.find(({ key }) => key === openKey)
  return (
    <div className={classNames(classes.parts, openKey === null ? classes.atList : classes.atLetter)}>
      <LetterList letters={letters} openKey={open?.key} />
      {open === undefined ? (
        <Notice tone="amber">{t('unknown')}</Notice>
      ) : (
        <LetterEditorPart key={open.key} letter={open} />
      )}
    </div>
  )
}
