import { fetchOutside, type OutsideCode, OutsideError, targetsOf } from '../../platform/outside/index.ts'
import type { Ending } from './attempt-queries.ts'

const timeoutMs = 10_000

/** Why a message did not arrive, as a code that has a text. */
const endings: Record<OutsideCode, string> = {
  ...{ nameNotFound: 'unknownName', privateAddress: 'privateAddress', timeout: 'timeout', certificate: 'certificate' },
  ...{ connectionRefused: 'unreachable', unreachable: 'unreachable', tooLarge: 'unreachable' },
}

/**
 * Posts a message to an address of the public internet. Follows no redirect, reads nothing of the answer but its
 * status, and waits ten seconds at most. Never throws: how it ended is the answer.
 */
export async function postOutside(
  address: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  allowsPrivate: boolean,
): Promise<Ending> {
  const { isAllowed } = targetsOf(allowsPrivate ? 'allow' : 'refuse')
  const message = { body, headers: { 'content-type': 'application/json', ...headers } }
  try {
    const { status } = await fetchOutside(address, { method: 'POST', ...message, timeoutMs, maxBytes: 0 }, isAllowed)
    return { status, error: status >= 200 && status < 300 ? null : 'refused' }
  } catch (error) {
    return { status: null, error: error instanceof OutsideError ? endings[error.code] : 'unreachable' }
  }
}
