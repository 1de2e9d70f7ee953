import { BatchResultsDialog } from './batch-results-dialog.tsx'
import { BulkDialogs } from './bulk-dialogs.tsx'
import type { Bulk } from './use-bulk.ts'

/** What is asked before something is done with several tickets, and how it went. */
export function BulkWindows({ bulk, count }: { bulk: Bulk; count: number }) {
  const { wish, results } = bulk
  return (
    <>
      {wish !== undefined && (
        <BulkDialogs
          wish={wish}
          count={count}
          isPending={bulk.isPending}
          error={bulk.error}
          onRun={bulk.run}
          onClose={bulk.cancel}
        />
      )}
      {results !== undefined && <BatchResultsDialog results={results} onClose={bulk.close} />}
    </>
  )
}
