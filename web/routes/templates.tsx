export { TemplatesScreen as default } from '../features/templates/templates-screen.tsx'
