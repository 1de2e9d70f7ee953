import type { Link } from '../../../contract/link-shapes.ts'

/** What the page of every mailed link receives. */
export type LinkStepProps = {
  token: string
  link: Link
  /** Called when the link turns out to be over meanwhile. */
  onOver: () => void
}
