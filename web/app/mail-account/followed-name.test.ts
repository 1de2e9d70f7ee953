import { expect, it } from 'vitest'
import { followedName } from './followed-name.ts'

const email = 'l.marchetti@orvane.example'

it('M7: the mail user name is the sign-in name while that is an e-mail address', () => {
  const typed = ['l', 'l.marchetti@', 'l.marchetti@orvane', 'lucie@orvane.example', 'lucie@orvane.example.']
  const names = typed.map((signInName) => followedName({ signInName, email: '' }, 'signInName').name)
  expect(names).toEqual(['', '', '', 'lucie@orvane.example', ''])
})

it('M7: otherwise it is the person’s address', () => {
  expect(followedName({ signInName: 'lmarchetti', email }, 'signInName')).toEqual({ name: email, source: 'email' })
  expect(followedName({ signInName: 'lucie@orvane.example', email }, 'email')).toEqual({ name: email, source: 'email' })
})
