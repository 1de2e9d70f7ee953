export { ConnectorsScreen as default } from '../features/connectors/connectors-screen.tsx'
