import type { Catalog } from '../catalog.ts'
import type en from '../en/applications.ts'

export default {
  title: 'Applications',
} as const satisfies Catalog<typeof en>
