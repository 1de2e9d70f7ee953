import pg from 'pg'
import { statementName } from './named-statements.ts'

// What of the driver's insides the statement below touches: its wire connection, on which messages are put one by one.
interface Wire {
  bind: (message: { statement: string; values: string[] }) => void
  execute: (message: object) => void
}
interface OpenQuery {
  prepare(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}
interface Config {
  text: string
  values: readonly unknown[]
  name: string | undefined
  queryMode: 'extended'
  callback: (error: Error | null, result: pg.QueryResult) => void
}
const DriverQuery = pg.Query as unknown as new (config: Config) => OpenQuery

const begin = { name: 'guichet_begin', text: 'begin' }
const settings = {
  name: 'guichet_settings',
  text: "select set_config('role', $1, true), set_config('guichet.organization_id', $2, true)",
}
const prepared = new WeakSet<pg.PoolClient>()

/** As whom and for whom a transaction works; null stands for all organizations that the role may see. */
export interface Terms {
  role: 'guichet_app' | 'guichet_system'
  organizationId: string | null
}

/** What goes before a statement in the same message: its name and values. */
type Leading = { statement: string; values: string[] }[]

const settingsOf = ({ role, organizationId }: Terms) => ({
  statement: settings.name,
  values: [role, organizationId ?? ''],
})

/**
 * A statement with others before it, in one message to the server. They run in one transaction, because nothing but
 * the last message may end it; when one of them fails, the server skips what follows.
 */
class LedStatement extends DriverQuery {
  readonly #leading: Leading
  #leadingDone = 0

  constructor(leading: Leading, config: Config) {
    super(config)
    this.#leading = leading
  }

  override prepare(wire: Wire): void {
    for (const message of this.#leading) {
      wire.bind(message)
      wire.execute({})
    }
    super.prepare(wire)
  }

  override handleDataRow(message: unknown): void {
    if (this.#leadingDone === this.#leading.length) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#leadingDone === this.#leading.length) super.handleCommandComplete(message, wire)
    else this.#leadingDone += 1
  }
}

/** Has a connection keep the leading statements prepared. What it runs for that changes nothing. */
async function prepareLeading(client: pg.PoolClient): Promise<void> {
  if (prepared.has(client)) return
  await client.query({ ...begin, values: [] })
  await client.query('rollback')
  await client.query({ ...settings, values: ['none', ''] })
  prepared.add(client)
}

async function runLed(client: pg.PoolClient, leading: Leading, statement: Statement): Promise<pg.QueryResult> {
  await prepareLeading(client)
  return new Promise((resolve, reject) => {
    const { sql: text, parameters: values } = statement
    const callback: Config['callback'] = (error, found) => (error ? reject(error) : resolve(found))
    // Without a name and values the driver would send plain text, and nothing before it.
    const way = { name: statementName(text), queryMode: 'extended' as const }
    const query = new LedStatement(leading, { text, values, ...way, callback })
    client.query(query as unknown as pg.Submittable)
  })
}

interface Statement {
  sql: string
  parameters: readonly unknown[]
}

/** Runs one statement on a connection under these terms, in one round trip and one transaction. Returns its rows. */
export async function runWithSettings<Row>(client: pg.PoolClient, terms: Terms, statement: Statement): Promise<Row[]> {
  return (await runLed(client, [settingsOf(terms)], statement)).rows as Row[]
}

/** Begins a transaction under these terms with its first statement, in one round trip. It is not ended. */
export function beginWith(client: pg.PoolClient, terms: Terms, statement: Statement): Promise<pg.QueryResult> {
  return runLed(client, [{ statement: begin.name, values: [] }, settingsOf(terms)], statement)
}
