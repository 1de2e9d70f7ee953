import type { Effect } from '../changes/index.ts'
import type { AccountGroup } from './account-figures-queries.ts'
import { type SettingsFacts, serverOf, stateOf } from './mail-account.ts'
import { completeServer, placeOf } from './mail-server.ts'

/** How many of the people satisfy a condition. */
export const countWhere = (groups: AccountGroup[], condition: (group: AccountGroup) => boolean): number =>
  groups.filter(condition).reduce((sum, { count }) => sum + count, 0)

const hasOwnServer = ({ own }: AccountGroup) => own.host !== null

/** What the settings say of accounts in figures: how many there are, with a server of their own, and not ready to send. */
export const figuresOf = (settings: SettingsFacts, groups: AccountGroup[]) => ({
  total: countWhere(groups, () => true),
  own: countWhere(groups, hasOwnServer),
  withoutPassword: countWhere(groups, (group) => stateOf({ settings, ...group }) !== 'ready'),
})

const placeIn = (settings: SettingsFacts, group: AccountGroup) => {
  const server = serverOf({ settings, ...group })
  return server && placeOf(server)
}

/** M8: what becomes of people's accounts, in words with figures. */
export function accountEffects(before: SettingsFacts, after: SettingsFacts, groups: AccountGroup[]): Effect[] {
  const hasServer = completeServer(after) !== null
  const follows = countWhere(groups, (group) => placeIn(before, group) !== placeIn(after, group))
  const stops = (...states: string[]) =>
    countWhere(
      groups,
      (group) =>
        stateOf({ settings: before, ...group }) === 'ready' && states.includes(stateOf({ settings: after, ...group })),
    )
  const counted: [string, number][] = [
    [hasServer ? 'mailSettings.followed' : 'mailSettings.serverGone', follows],
    ['mailSettings.passwordAgain', stops('passwordForOtherServer', 'passwordMissing')],
    ['mailSettings.connectAgain', stops('notConnected', 'reconnectNeeded')],
    ['mailSettings.nothingLeft', stops('userNameMissing', 'addressMissing')],
  ]
  return counted.flatMap(([code, count]) => (count > 0 ? [{ code, values: { count } }] : []))
}
