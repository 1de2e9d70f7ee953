import { Mark } from '../../app/mark.tsx'
import classes from './application-tile.module.css'
import type { MyApplication } from './home-queries.ts'

const hueCount = 8

function hueOf(key: string): number {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % hueCount
}

/** One application: picture, name, what it is for. The whole tile opens it. */
export function ApplicationTile({ application }: { application: MyApplication }) {
  const { key, name, description, url } = application
  const content = (
    <>
      {key === 'guichet' ? (
        <Mark size={44} />
      ) : (
        <span className={classes.picture} data-hue={hueOf(key)} aria-hidden>
          {[...name][0]?.toUpperCase()}
        </span>
      )}
      <span className={classes.name}>{name}</span>
      <span className={classes.description}>{description}</span>
    </>
  )
  if (url === null || url === '') return <div className={classes.tile}>{content}</div>
  return (
    <a className={classes.tile} href={url}>
      {content}
    </a>
  )
}
