import { useTranslation } from 'react-i18next'
import type { MailDiscovery } from '../../../contract/mail-setup-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { placeEdits } from './coupled-edits.ts'
import { placeOf } from './mail-draft.ts'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

type Props = PartProps & { address: string; proposals: MailDiscovery['proposals'] }

/** The servers that an address led to: nothing is filled in until the person takes one. */
export function FoundServers({ editor: { base, draft, edit }, address, proposals }: Props) {
  const { t } = useTranslation('mailSettings')
  if (proposals.length === 0) return <Notice tone="amber">{t('find.nothing', { address })}</Notice>
  return (
    <div className={classes.found}>
      <p className={classes.hint}>{t('find.found', { address })}</p>
      {proposals.map((proposal) => {
        const { host, port, encryption, name, source } = proposal
        const isUsed = placeOf({ host, port: String(port), encryption }) === placeOf(draft)
        return (
          <div key={`${host}:${port}`} className={classes.proposal}>
            <div>
              <p>
                <strong>{name}</strong> <span className={classes.source}>{t(`find.sources.${source}`)}</span>
              </p>
              <p className={classes.hint}>
                {t('find.place', { host, port, encryption: t(`server.encryptions.${encryption}`) })}
              </p>
            </div>
            <Button size="sm" aria-disabled={isUsed} onPress={() => !isUsed && edit(placeEdits(proposal, base, draft))}>
              {t(isUsed ? 'find.used' : 'find.use')}
            </Button>
          </div>
        )
      })}
    </div>
  )
}
