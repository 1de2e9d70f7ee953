import type { Resources } from '../texts/resources.ts'
import { loadTexts } from './load-texts.ts'

/** Waits for a part of the program together with its words, so that it never appears without them. */
export async function withTexts<Part>(part: Promise<Part>, ...namespaces: (keyof Resources)[]): Promise<Part> {
  const [loaded] = await Promise.all([part, loadTexts(...namespaces)()])
  return loaded
}
