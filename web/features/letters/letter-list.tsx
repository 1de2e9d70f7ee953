import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LetterTemplate } from '../../../contract/letter-shapes.ts'
import { Tag } from '../../ui/tag.tsx'
import classes from './letters.module.css'

type Props = { letters: readonly LetterTemplate[]; openKey: string | undefined }

/** All letters by group; those with words of the vendor's say so. */
export function LetterList({ letters, openKey }: Props) {
  const { t } = useTranslation('letters')
  const groups = [...new Set(letters.map(({ group }) => group))]
  return (
    <nav className={classes.list} aria-label={t('list')}>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`letters-${group}`}>
          <h2 className={classes.group} id={`letters-${group}`}>
            {t(`groups.${group}`)}
          </h2>
          <ul>
            {letters
              .filter((letter) => letter.group === group)
              .map(({ key, name, own }) => (
                <li key={key}>
                  <Link
                    to="/letters/$letterKey"
                    params={{ letterKey: key }}
                    className={classes.item}
                    aria-current={key === openKey ? 'page' : undefined}
                    resetScroll={false}
                  >
                    <span>{name}</span>
                    {(own.fr ?? own.en) !== null && <Tag tone="pine">{t('own')}</Tag>}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
