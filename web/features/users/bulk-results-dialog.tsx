import { IconArrowBackUp, IconCheck, IconHourglass, IconMinus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RequestLink } from '../../app/requests/request-link.tsx'
import { useSession } from '../../app/session.ts'
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
  const { providerName: provider } = useSession().organization
  const refused = results.filter(({ refusal }) => refusal !== undefined)
  const done = results.filter(({ isDone }) => isDone === true).length
  const asked = results.filter(({ ticket }) => ticket != null).length
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
      title={done === 0 && asked > 0 ? t('results.asked', { count: asked }) : t(`results.${action}`, { count: done })}
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
      {asked > 0 && (
        <p>{done > 0 ? t('results.askedToo', { count: asked, provider }) : t('results.waits', { provider })}</p>
      )}
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

const icons = { notDone: IconX, unchanged: IconMinus, done: IconCheck, asked: IconHourglass }

function stateOf({ refusal, isUnchanged, isDone }: BulkResult): keyof typeof icons {
  if (refusal !== undefined) return 'notDone'
  if (isUnchanged === true) return 'unchanged'
  return isDone === true ? 'done' : 'asked'
}

function ResultLine(result: BulkResult) {
  const { t } = useTranslation('users')
  const { user, refusal, ticket } = result
  const state = stateOf(result)
  const Icon = icons[state]
  return (
    <li className={styles.result}>
      <span className={classNames(styles.mark, styles[state])}>
        <Icon size={15} stroke={2} aria-hidden />
      </span>
      <span className={styles.who}>
        {user.displayName}
        {refusal !== undefined && <span className={styles.why}>{refusal}</span>}
        {ticket != null && (
          <RequestLink id={ticket.id} className={styles.ticket}>
            {t('results.ticket', { number: ticket.number })}
          </RequestLink>
        )}
      </span>
      <span className={styles.code}>{t(`results.states.${state}`)}</span>
    </li>
  )
}
