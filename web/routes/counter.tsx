import { useParams } from '@tanstack/react-router'
import { CounterScreen } from '../features/counters/counter-screen.tsx'

/** `/counters/$counterId`: one customer's counter. */
export default function CounterRoute() {
  const { counterId = '' } = useParams({ strict: false })
  return <CounterScreen key={counterId} id={counterId} />
}
