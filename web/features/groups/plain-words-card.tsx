import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Card } from '../../ui/card.tsx'
import { afterDraft, heldBy } from './groups-draft.ts'
import type { MatrixPart } from './matrix-rows.ts'
import { type Described, sentenceAbout } from './plain-words.ts'
import classes from './plain-words-card.module.css'
import type { GroupsEditor } from './use-groups-editor.ts'
import { useSentence } from './use-sentence.ts'

type Props = { parts: readonly MatrixPart[]; groups: readonly Group[]; editor: GroupsEditor; place: string }

/** What each group opens, in plain words, and what the edits would make of it. */
export function PlainWordsCard({ parts, groups, editor, place }: Props) {
  const { t } = useTranslation('groups')
  const say = useSentence(place)
  const described: Described[] = groups.map((group) => ({
    id: group.id,
    name: group.name,
    rights: afterDraft(heldBy(group), editor.draft[group.id]),
  }))
  return (
    <Card title={t('plain')}>
      <div className={classes.columns}>
        {described.map((group) => (
          <div key={group.id}>
            <h3>{group.name}</h3>
            <p>
              {say(
                sentenceAbout(
                  group,
                  described.filter(({ id }) => id !== group.id),
                  parts,
                ),
              )}
            </p>
          </div>
        ))}
      </div>
      <Afterwards parts={parts} groups={groups} editor={editor} />
    </Card>
  )
}

/** What the edits change, group by group; nothing while there are none. */
function Afterwards({ parts, groups, editor }: Omit<Props, 'place'>) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  if (!editor.isDirty) return null
  const names = new Map(parts.flatMap(({ rows }) => rows).map(({ right, permission }) => [right, permission.name]))
  const list = (rights: readonly string[]) =>
    new Intl.ListFormat(language).format(rights.map((right) => t('quoted', { name: names.get(right) ?? right })))
  const words = groups.flatMap(({ id, name }) => {
    const { add = [], remove = [] } = editor.draft[id] ?? {}
    return [
      ...(add.length > 0 ? [t('gains', { group: name, rights: list(add) })] : []),
      ...(remove.length > 0 ? [t('loses', { group: name, rights: list(remove) })] : []),
    ]
  })
  return (
    <p className={classes.after}>
      <IconArrowRight size={16} stroke={1.7} aria-hidden />
      <span>
        {t('afterSaving')} {words.join(' ')}
      </span>
    </p>
  )
}
