import type { LookupAddress } from 'node:dns'
import { expect, it, vi } from 'vitest'
import { lookUp } from './look-up.ts'

type Answer = (error: Error | null, found?: LookupAddress[]) => void
const asked = vi.hoisted(() => [] as { name: string; answer: Answer }[])
vi.mock('node:dns', () => ({
  lookup: (name: string, _options: object, answer: Answer) => void asked.push({ name, answer }),
}))

const found = [{ address: '192.0.2.1', family: 4 }]
const { signal } = new AbortController()
const names = () => asked.map(({ name }) => name)

it('M10: names that nobody answers for hold up two threads at most, and whoever asks for the same shares the answer', async () => {
  const slow = [lookUp('a.example', signal), lookUp('a.example', signal), lookUp('b.example', signal)]
  const gone = new AbortController()
  const left = lookUp('c.example', gone.signal)
  const last = lookUp('d.example', signal)
  await expect.poll(names).toEqual(['a.example', 'b.example'])
  gone.abort()
  await expect(left).rejects.toMatchObject({ code: 'timeout' })
  asked[0]?.answer(null, found)
  await expect(Promise.all(slow.slice(0, 2))).resolves.toEqual([found, found])
  await expect.poll(names).toEqual(['a.example', 'b.example', 'c.example'])
  asked[1]?.answer(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  await expect(slow[2]).rejects.toMatchObject({ code: 'nameNotFound' })
  await expect.poll(names).toEqual(['a.example', 'b.example', 'c.example', 'd.example'])
  for (const { answer } of asked.slice(2)) answer(null, found)
  await expect(last).resolves.toEqual(found)
  const again = lookUp('a.example', signal)
  await expect.poll(() => asked.length).toBe(5)
  asked[4]?.answer(null, found)
  await expect(again).resolves.toEqual(found)
})
