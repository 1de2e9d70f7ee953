import { createContext } from 'react'

/** What stands around each call about one's second factors. */
export type FactorCall = <Answer>(call: () => Promise<Answer>) => Promise<Answer>

/**
 * The forms that set a second factor up call the server through this. The console puts the question "is it you?" around
 * the calls; the entrance, where the password was given a moment ago, makes them as they are and never loads that question.
 */
export const FactorCallContext = createContext<FactorCall>((call) => call())
