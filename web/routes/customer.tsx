import { useParams } from '@tanstack/react-router'
import { CustomerScreen } from '../features/customers/customer-screen.tsx'

/** `/customers/$customerId`: what one customer may use, and who decides there. */
export default function CustomerRoute() {
  const { customerId = '' } = useParams({ strict: false })
  return <CustomerScreen key={customerId} id={customerId} />
}
