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
  callback: (error: Error | null, result: pg.QueryResult) => void
}
const DriverQuery = pg.Query as unknown as new (config: Config) => OpenQuery

const settings = {
  name: 'guichet_settings',
  text: "select set_config('role', $1, true), set_config('guichet.organization_id', $2, true)",
}
const withSettings = new WeakSet<pg.PoolClient>()

/**
 * A statement with the settings of its transaction before it, in one message to the server. Nothing but the last
 * message ends the transaction, so both run in one; when the settings fail, the server skips the statement.
 */
class StatementWithSettings extends DriverQuery {
  readonly #settingValues: string[]
  #areSettingsDone = false

  constructor(settingValues: string[], config: Config) {
    super(config)
    this.#settingValues = settingValues
  }

  override prepare(wire: Wire): void {
    wire.bind({ statement: settings.name, values: this.#settingValues })
    wire.execute({})
    super.prepare(wire)
  }

  override handleDataRow(message: unknown): void {
    if (this.#areSettingsDone) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#areSettingsDone) super.handleCommandComplete(message, wire)
    this.#areSettingsDone = true
  }
}

/**
 * Runs one statement on a connection, as a role and for an organization (null: for all that the role may see), in one
 * round trip and one transaction. Returns its rows.
 */
export async function runWithSettings<Row>(
  client: pg.PoolClient,
  transaction: { role: 'guichet_app' | 'guichet_system'; organizationId: string | null },
  statement: { sql: string; parameters: readonly unknown[] },
): Promise<Row[]> {
  const settingValues = [transaction.role, transaction.organizationId ?? '']
  if (!withSettings.has(client)) {
    // By itself this changes nothing: the settings end with their own transaction. It leaves them prepared.
    await client.query({ ...settings, values: settingValues })
    withSettings.add(client)
  }
  const result = await new Promise<pg.QueryResult>((resolve, reject) => {
    const { sql: text, parameters: values } = statement
    const callback: Config['callback'] = (error, found) => (error ? reject(error) : resolve(found))
    const query = new StatementWithSettings(settingValues, { text, values, name: statementName(text), callback })
    client.query(query as unknown as pg.Submittable)
  })
  return result.rows as Row[]
}
