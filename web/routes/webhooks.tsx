export { WebhooksScreen as default } from '../features/webhooks/webhooks-screen.tsx'
