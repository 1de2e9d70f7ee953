import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../../contract/change-shapes.ts'
import type { User } from '../../../../contract/user-shapes.ts'
import { api, errorMessage } from '../../../app/api.ts'
import { orgPath, useSession } from '../../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../../app/undo.ts'
import { useChangePreview } from '../../../app/use-change-preview.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/drawer.tsx'
import { PreviewWords } from '../../../ui/preview-words.tsx'
import styles from './compare.module.css'
import { useComparison } from './compare-queries.ts'
import { ComparisonColumns } from './comparison-columns.tsx'
import { type ChosenPerson, PersonSearch } from './person-search.tsx'

/** "Donner les mêmes droits que…": what would be gained and lost is shown before it is saved. */
export default function CopyRightsDrawer({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('userRights')
  const [other, setOther] = useState<ChosenPerson | null>(null)
  const change = other === null ? null : { kind: 'user.rights.copy', target: user.id, values: { from: other.id } }
  const preview = useChangePreview(change)
  const { data } = useComparison(user.id, other?.id ?? null)
  const copy = useCopyRights(user, onClose)
  const problem = copy.error === null ? preview?.problems[0]?.message : errorMessage(copy.error)
  const footer = (
    <>
      <section className={styles.effects} aria-label={t('compare.copyTitle', { name: user.displayName })}>
        <PreviewWords preview={preview} placeholder={t('compare.start')} problem={problem} />
      </section>
      <Button variant="quiet" onPress={onClose}>
        {t('compare.cancel')}
      </Button>
      {other !== null && (
        <Button variant="primary" isPending={copy.isPending} onPress={() => copy.mutate(other)}>
          {t('compare.save')}
        </Button>
      )}
    </>
  )
  return (
    <Drawer
      title={t('compare.copyTitle', { name: user.displayName })}
      description={t('compare.copyHint')}
      isOpen
      onClose={onClose}
      footer={footer}
    >
      <div className={styles.compare}>
        <PersonSearch label={t('compare.copyPerson')} except={user.id} chosen={other} onChoose={setOther} />
        {data !== undefined && (
          <ComparisonColumns
            columns={[
              { title: t('compare.gains'), refs: data.rightOnly, tone: 'pine' },
              { title: t('compare.loses'), refs: data.leftOnly, tone: 'red' },
            ]}
          />
        )}
      </div>
    </Drawer>
  )
}

function useCopyRights(user: User, onDone: () => void) {
  const { t } = useTranslation('userRights')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: (other: ChosenPerson) =>
      api.post<Outcome>(
        orgPath(session, '/changes'),
        { kind: 'user.rights.copy', target: user.id, values: { from: other.id } },
        { ifMatch: user.version },
      ),
    onSuccess: (outcome, other) => {
      offerUndo(outcome, t('compare.saved', { name: user.displayName, other: other.label }))
      void refresh()
      onDone()
    },
  })
}
