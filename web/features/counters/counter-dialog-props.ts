import type { Counter } from '../../../contract/counter-shapes.ts'

/** What every window over the page of a counter is given. */
export type CounterDialogProps = { counter: Counter; onClose: () => void }
