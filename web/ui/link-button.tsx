import { createLink } from '@tanstack/react-router'
import { AnchorButton } from './anchor-button.tsx'

/** A link that looks like a button; takes the router's `to`, `params` and `search`. */
export const LinkButton = createLink(AnchorButton)
