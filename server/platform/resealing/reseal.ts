import { acrossOrganizations, type Db } from '../database/index.ts'
import type { JobDefinition } from '../jobs/index.ts'
import type { Seal } from '../secrets/index.ts'
import { countOldTexts, listOldTexts, type OldText, replaceText } from './reseal-queries.ts'
import type { SealedColumn } from './sealed-column.ts'

export interface ResealNeeds {
  db: Db
  seal: Seal
  columns: SealedColumn[]
  log: { info: (facts: object, message: string) => void; error: (facts: object, message: string) => void }
}

const batch = 50
const mostRounds = 10
const beforeAll = '(0,0)'

/** How many stored secrets are under another key than the current one. */
export function countSecretsLeft({ db, seal, columns }: Pick<ResealNeeds, 'db' | 'seal' | 'columns'>): Promise<number> {
  return acrossOrganizations(db, async (tx) => {
    let left = 0
    for (const column of columns) left += await countOldTexts(tx, column, seal.prefix)
    return left
  })
}

/** Seals one text anew. Returns what is to be stored, or null when its key is not at hand. */
function anewOf({ seal }: ResealNeeds, { place }: SealedColumn, { sealed, beside }: OldText): string | null {
  try {
    return seal.close(seal.open(sealed, place(beside)), place(beside))
  } catch {
    return null
  }
}

/** One round over a column, a few rows a transaction, so that nobody waits for it. Returns whether somebody wrote in between. */
async function resealColumn(needs: ResealNeeds, column: SealedColumn, signal?: AbortSignal): Promise<boolean> {
  let isMissed = false
  for (let after = beforeAll; ; ) {
    const texts = await acrossOrganizations(needs.db, async (tx) => {
      const found = await listOldTexts(tx, column, { prefix: needs.seal.prefix, after, limit: batch })
      for (const text of found) {
        const anew = anewOf(needs, column, text)
        if (anew !== null && !(await replaceText(tx, column, text, anew))) isMissed = true
      }
      return found
    })
    after = texts.at(-1)?.row ?? after
    if (texts.length < batch || signal?.aborted) return isMissed
  }
}

/**
 * Seals everything that is stored under an earlier key under the current one, while the server works: a text that is
 * written at the same moment stays as written. Returns how many are left: their key is not at hand.
 */
export async function resealAll(needs: ResealNeeds, signal?: AbortSignal): Promise<number> {
  const before = await countSecretsLeft(needs)
  for (const column of needs.columns) {
    for (let rounds = 1; rounds <= mostRounds && (await resealColumn(needs, column, signal)); rounds += 1);
  }
  const left = await countSecretsLeft(needs)
  if (before > 0) needs.log.info({ resealed: before - left, left }, 'stored secrets were sealed under the current key')
  return left
}

/**
 * Begins to do it in the background. Not as a job: another node, which may still have the earlier key, could take that.
 * Returns what stops it, at the end of the rows that it is at.
 */
export function startResealing(needs: ResealNeeds): () => Promise<void> {
  const stopping = new AbortController()
  const run = resealAll(needs, stopping.signal).catch((error: unknown) => {
    needs.log.error({ err: error }, 'stored secrets could not be sealed under the current key')
  })
  return async () => {
    stopping.abort()
    await run
  }
}

/** The job that does it every hour, for what a node that still had the earlier key wrote since. */
export function resealJob(needs: ResealNeeds & { hasEarlierKeys: boolean }): JobDefinition<object> {
  return {
    queue: 'secrets.reseal',
    schedule: '29 * * * *',
    run: async () => {
      if (needs.hasEarlierKeys) await resealAll(needs)
    },
  }
}
