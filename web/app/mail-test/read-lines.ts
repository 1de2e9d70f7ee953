/**
 * Takes the body of an answer; returns its lines one after the other, as soon as each is whole. A last line without an
 * end counts, an empty one does not (https://github.com/ndjson/ndjson-spec, section 3.2).
 */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    yield* lines.filter((line) => line.trim() !== '')
    if (done) return
  }
}
