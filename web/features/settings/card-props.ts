import type { Preview } from '../../../contract/change-shapes.ts'
import type { SettingsEditor } from './use-settings-editor.ts'

/** What every card of the settings is given. */
export type CardProps = { editor: SettingsEditor; preview: Preview | undefined }
