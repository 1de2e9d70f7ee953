import { acrossOrganizations, type Database, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { newOrganizationToken } from '../../platform/secrets/index.ts'
import { composeLetter, type Letter, type Letterhead, letterheadOf, type Outbox } from '../mail/index.ts'
import type { SendLinkJob } from './ask-link.ts'
import { pages } from './link.ts'
import { deleteOldLinks, findUnsent, markSent, type OpenLink, storeTokenHash } from './link-queries.ts'

export interface LinkJobsNeeds {
  database: Database
  outbox: Outbox
  translate: Translate
  /** Where this server is reached; links begin with it and with nothing that a request says. */
  baseUrl: string
}

/** The letter that carries a link. The token stands in the fragment, which browsers send to nobody (RFC 3986, section 3.5). */
function linkLetter(
  { translate, baseUrl }: LinkJobsNeeds,
  { link, head }: { link: OpenLink; head: Letterhead },
  token: string,
): Letter {
  const { sign_in_name: signInName, display_name: name } = link
  return composeLetter(translate, head, {
    name,
    signInName,
    link: `${baseUrl}${pages[link.purpose]}#${token}`,
  })
}

/** Makes the token, keeps its hash, sends the mail. When the mail is not taken it rejects, and the next try makes another. */
async function sendLink(needs: LinkJobsNeeds, { organizationId, linkId }: SendLinkJob['data']): Promise<void> {
  const { token, tokenHash } = newOrganizationToken(organizationId)
  const sending = await inOrganization(needs.database.db, organizationId, async (tx) => {
    const found = await findUnsent(tx, linkId)
    // Cancelled, expired or sent already.
    if (!found) return undefined
    await storeTokenHash(tx, linkId, tokenHash)
    return { link: found, head: await letterheadOf(tx, organizationId, found.purpose, found.language) }
  })
  if (!sending) return
  const { email, display_name: name } = sending.link
  await needs.outbox.mail({ email, name }, linkLetter(needs, sending, token))
  await inOrganization(needs.database.db, organizationId, (tx) => markSent(tx, linkId))
}

/** Work of links outside requests: sending them, and clearing away old ones. */
export function linkJobs(needs: LinkJobsNeeds): JobDefinition<object>[] {
  return [
    { queue: 'links.send', isPatient: true, run: (data) => sendLink(needs, data as SendLinkJob['data']) },
    {
      queue: 'links.clear',
      schedule: '23 * * * *',
      run: () => acrossOrganizations(needs.database.db, deleteOldLinks),
    },
  ]
}
