import { useParams } from '@tanstack/react-router'
import { LettersScreen } from '../features/letters/letters-screen.tsx'

/** `/letters`, and `/letters/…` with one letter beside the list. */
export default function LettersRoute() {
  const { letterKey }: { letterKey?: string } = useParams({ strict: false })
  return <LettersScreen openKey={letterKey ?? null} />
}
