import { IconArrowBackUp, IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { type BulkAction, type BulkResult, useBulkUndo } from './use-bulk-change.ts'
import styles from './users-dialogs.module.css'

type Props = { action: BulkAction; results: readonly BulkResult[]; onClose: () => void }

/** How a bulk change went, one line a person: done, or why not. */
export function BulkResultsDialog({ action, results, onClose }: Props) {
  const { t } = useTranslation('users')
  const undo = useBulkUndo()
  const refused = results.filter(({ refusal }) => refusal !== undefined)
  const done = results.filter(({ refusal, isUnchanged }) => refusal === undefined && isUnchanged !== true).length
  const undoable = results.flatMap(({ changeId }) => changeId ?? [])
  const takeBack = () =>
    undo.mutate(undoable, {
      onSuccess: (failed) => {
        const back = undoable.length - failed
        showToast(
          failed === 0
            ? { message: t('results.undone', { count: back }) }
            : { message: t('results.undoFailed', { count: failed }), tone: 'red' },
        )
        onClose()
      },
    })
  return (
    <Dialog
      title={t(`results.${action}`, { count: done })}
      isOpen
      onClose={onClose}
      footer={
        <>
          {undoable.length > 0 && (
            <Button
              icon={<IconArrowBackUp size={16} stroke={1.7} aria-hidden />}
              isPending={undo.isPending}
              onPress={takeBack}
            >
              {t('results.undo')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('results.close')}
          </Button>
        </>
      }
    >
      {refused.length > 0 && <p>{t('results.refused', { count: refused.length })}</p>}
      <ul className={styles.results}>
        {/* What went wrong comes first: it is what remains to be done. */}
        {[...refused, ...results.filter(({ refusal }) => refusal === undefined)].map((result) => (
          <ResultLine key={result.user.id} {...result} />
        ))}
      </ul>
    </Dialog>
  )
}

function ResultLine({ user, refusal, isUnchanged }: BulkResult) {
  const { t } = useTranslation('users')
  const state = refusal !== undefined ? 'notDone' : isUnchanged === true ? 'unchanged' : 'done'
  const Icon = { notDone: IconX, unchanged: IconMinus, done: IconCheck }[state]
  return (
    <li className={styles.result}>
      <span className={classNames(styles.mark, styles[state])}>
        <Icon size={15} stroke={2} aria-hidden />
      </span>
      <span className={styles.who}>
        {user.displayName}
        {refusal !== undefined && <span className={styles.why}>{refusal}</span>}
      </span>
      <span className={styles.code}>{t(`results.${state}`)}</span>
    </li>
  )
}
