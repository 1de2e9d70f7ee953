import type { Catalog } from '../catalog.ts'
import type en from '../en/connectors.ts'

export default {
  title: 'Connecteurs',
} as const satisfies Catalog<typeof en>
