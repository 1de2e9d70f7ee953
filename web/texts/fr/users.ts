import type { Catalog } from '../catalog.ts'
import type en from '../en/users.ts'

export default {
  title: 'Utilisateurs',
} as const satisfies Catalog<typeof en>
