import type { Catalog } from '../catalog.ts'
import type en from '../en/settings.ts'

export default {
  title: 'Réglages',
} as const satisfies Catalog<typeof en>
