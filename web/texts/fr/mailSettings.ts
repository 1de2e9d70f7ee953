import type { Catalog } from '../catalog.ts'
import type en from '../en/mailSettings.ts'

export default {
  title: 'Messagerie',
} as const satisfies Catalog<typeof en>
