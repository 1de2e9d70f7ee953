import { describe, expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      for (const chunk of chunks) stream.enqueue(chunk)
      stream.close()
    },
  })
  const lines: string[] = []
  for await (const line of readLines(body)) lines.push(line)
  return lines
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readLines', () => {
  it('M10: puts lines together that were cut anywhere, even within a letter', async () => {
    const whole = bytes('{"a":"échange"}\n{"b":2}\n')
    for (let cut = 0; cut <= whole.length; cut += 1) {
      expect(await linesOf(whole.slice(0, cut), whole.slice(cut))).toEqual(['{"a":"échange"}', '{"b":2}'])
    }
  })

  it('takes a last line without an end, and leaves empty ones out', async () => {
    expect(await linesOf(bytes('1\n\n2'))).toEqual(['1', '2'])
    expect(await linesOf()).toEqual([])
  })

  it('gives a line before the next one is there', async () => {
    let push: (text: string) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        push = (text) => stream.enqueue(bytes(text))
      },
    })
    const lines = readLines(body)
    push('first\nsec')
    expect((await lines.next()).value).toBe('first')
    push('ond\n')
    expect((await lines.next()).value).toBe('second')
  })
})
