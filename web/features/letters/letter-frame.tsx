import { useEffect, useId, useRef, useState } from 'react'
import type { PreviewLetter } from '../../../contract/letter-shapes.ts'
import { classNames } from '../../ui/class-names.ts'
import classes from './letter-frame.module.css'

type Props = { letterKey: string; preview: PreviewLetter; title: string; isNarrow: boolean }

/**
 * A letter as it will look. It brings styles of its own, which the console's policy forbids in any page that the console
 * makes: so a form asks the server for the page, straight into a frame without rights. The page before stays until the
 * next is there, and each comes in a frame of its own, which leaves nothing to go Back to.
 */
export function LetterFrame({ letterKey, preview, title, isNarrow }: Props) {
  const [shown, setShown] = useState<string | null>(null)
  const text = JSON.stringify({ letterKey, preview })
  const frames = shown === null || shown === text ? [text] : [shown, text]
  return (
    <div className={classNames(classes.paper, isNarrow && classes.narrow)}>
      {frames.map((one) => (
        <Frame key={one} text={one} title={title} isShown={one === (shown ?? text)} onLoad={() => setShown(one)} />
      ))}
    </div>
  )
}

type FrameProps = { text: string; title: string; isShown: boolean; onLoad: () => void }

function Frame({ text, title, isShown, onLoad }: FrameProps) {
  const name = useId()
  const form = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  const { letterKey, preview } = JSON.parse(text) as { letterKey: string; preview: PreviewLetter }
  useEffect(() => {
    isSent.current = true
    form.current?.submit()
  }, [])
  return (
    <>
      <form
        ref={form}
        method="post"
        action={`/api/v1/provider/letters/${encodeURIComponent(letterKey)}/page`}
        target={name}
        hidden
      >
        <input type="hidden" name="preview" value={JSON.stringify(preview)} />
      </form>
      <iframe
        className={classNames(classes.frame, !isShown && classes.coming)}
        name={name}
        title={title}
        sandbox=""
        onLoad={() => {
          // The empty page that a frame begins with is told, too.
          if (isSent.current) onLoad()
        }}
      />
    </>
  )
}
