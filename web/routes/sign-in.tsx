import { useSearch } from '@tanstack/react-router'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'

/** /sign-in */
export default function SignInRoute() {
  const { return: returnAddress, ended } = useSearch({ from: '/sign-in' })
  return <SignInScreen returnAddress={returnAddress} hasEnded={ended === true} />
}
