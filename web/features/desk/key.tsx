import classes from './key-strip.module.css'

/** A key of the keyboard, drawn; what it does is said beside it. */
export function Key({ children }: { children: string }) {
  return <kbd className={classes.key}>{children}</kbd>
}
