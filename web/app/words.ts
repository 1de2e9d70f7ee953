import type { TFunction } from 'i18next'
import type { Resources } from '../texts/resources.ts'

/** What `useTranslation(namespace)` gives as `t`, for functions that make sentences outside components. */
export type Words<Namespace extends keyof Resources> = TFunction<Namespace>
