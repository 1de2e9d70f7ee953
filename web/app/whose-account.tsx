import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../ui/avatar.tsx'
import { api } from './api.ts'
import classes from './whose-account.module.css'

type Props = {
  signInName: string
  /** Called once the session is closed. */
  onLeft: () => void
}

/** "CLeGoff" and "c.legoff@mairie.example" as words, for their initials. */
function wordsOf(signInName: string): string {
  return signInName.replace(/@.*/, '').replace(/[._-]+|(?=\p{Lu})/gu, ' ')
}

/** Whose sign-in is under way, and the way out for who is somebody else. */
export function WhoseAccount({ signInName, onLeft }: Props) {
  const { t } = useTranslation('signIn')
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = async () => {
    if (isLeaving) return
    setIsLeaving(true)
    // A session that is already over needs no closing.
    await api.delete('/session').catch(() => {})
    onLeft()
  }
  return (
    <div className={classes.account}>
      <Avatar name={wordsOf(signInName)} size={28} />
      <span className={classes.name}>{signInName}</span>
      <button type="button" className={classes.leave} onClick={() => void leave()}>
        {t('notYou')}
      </button>
    </div>
  )
}
