import classes from './skeleton.module.css'

type Props = { width?: number | string; height?: number | string }

/** A grey stand-in of the size of what is coming. */
export function Skeleton({ width = '100%', height = 14 }: Props) {
  return <span className={classes.skeleton} style={{ width, height }} aria-hidden />
}
