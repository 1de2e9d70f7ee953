import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import classes from './application-tile.module.css'
import { OpenLink } from './open-link.tsx'

type Props = {
  application: MyApplication
  onOpen: (application: MyApplication) => void
  onStar: (application: MyApplication) => void
}

/** One application: picture, name, what it is for. The whole tile opens it; the star is a button of its own. */
export function ApplicationTile({ application, onOpen, onStar }: Props) {
  const { t } = useTranslation('home')
  const { name, description, icon, color, isFavourite } = application
  return (
    <div className={classes.tile}>
      <ApplicationPicture icon={icon} color={color} />
      <div className={classes.words}>
        <p className={classes.name}>
          <OpenLink application={application} onOpen={onOpen} className={classes.link}>
            {name}
          </OpenLink>
        </p>
        <p className={classes.description}>{description}</p>
      </div>
      <button
        type="button"
        className={classes.star}
        aria-label={t('favourite', { name })}
        title={isFavourite ? t('unstar') : t('star')}
        aria-pressed={isFavourite}
        onClick={() => onStar(application)}
      >
        {isFavourite ? <IconStarFilled size={18} /> : <IconStar size={18} stroke={1.6} />}
      </button>
    </div>
  )
}
