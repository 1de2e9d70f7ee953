import { Skeleton } from '../../ui/skeleton.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import classes from './applications.module.css'

/** Stands where the tiles will be, at their height. */
export function TileSkeletons() {
  const height = useIsPhone() ? 66 : 128
  return (
    <div className={classes.tiles}>
      {[1, 2, 3, 4].map((place) => (
        <Skeleton key={place} height={height} />
      ))}
    </div>
  )
}
