import { useState } from 'react'
import { readStored, writeStored } from '../../app/stored.ts'

/** Whether single letters are keys in this browser; they can be switched off (WCAG 2.2, 2.1.4). */
export function useKeysOn(): { isOn: boolean; set: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(() => readStored('deskKeys') !== 'off')
  const set = (wanted: boolean) => {
    setOn(wanted)
    writeStored('deskKeys', wanted ? 'on' : 'off')
  }
  return { isOn, set }
}
