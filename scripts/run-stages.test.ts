import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runStages, type Stage, StageFailure } from './run-stages.ts'

const said: string[] = []

beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
})

afterEach(() => vi.restoreAllMocks())

const passing = (passed: number): Stage => ({ title: 'passing', run: async () => ({ passed, failed: 0 }) })

test('the tests of all stages are added up', async () => {
  const silent: Stage = { title: 'silent', run: async () => undefined }
  expect(await runStages([passing(2), silent, passing(3)])).toEqual({ passed: 5, failed: 0 })
})

test('the first stage that fails is the last one run', async () => {
  const failing: Stage = {
    title: 'failing',
    run: async () => {
      throw new StageFailure('2 failed', { passed: 7, failed: 2 })
    },
  }
  expect(await runStages([passing(1), failing, passing(100)])).toEqual({ passed: 8, failed: 2 })
  expect(said.at(-1)).toMatch(/^✗ failing: 2 failed/)
})

test('a stage that breaks counts as one failure', async () => {
  const broken: Stage = { title: 'broken', run: () => Promise.reject(new Error('no such program')) }
  expect(await runStages([broken])).toEqual({ passed: 0, failed: 1 })
})
