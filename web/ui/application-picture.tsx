import {
  IconAddressBook,
  IconBell,
  IconBox,
  IconCalculator,
  IconCalendar,
  IconChartBar,
  IconCoins,
  IconFileInvoice,
  IconFolder,
  IconMail,
  IconMap,
  IconPhone,
  IconSettings,
  IconTools,
  IconTruck,
  IconWindow,
} from '@tabler/icons-react'
import type { Application } from '../../contract/application-shapes.ts'
import classes from './application-picture.module.css'

/** What each icon of the contract looks like. */
export const applicationIcons = {
  tools: IconTools,
  calculator: IconCalculator,
  invoice: IconFileInvoice,
  calendar: IconCalendar,
  contacts: IconAddressBook,
  folder: IconFolder,
  counter: IconWindow,
  coins: IconCoins,
  chart: IconChartBar,
  box: IconBox,
  truck: IconTruck,
  bell: IconBell,
  phone: IconPhone,
  mail: IconMail,
  map: IconMap,
  settings: IconSettings,
} satisfies Record<Application['icon'], unknown>

function iconOf(icon: string): typeof IconBox {
  return (applicationIcons as Record<string, typeof IconBox>)[icon] ?? IconBox
}

type Props = { icon: string; color: string; size?: number }

/** The coloured square of an application; an icon this console does not know yet is shown as a box. */
export function ApplicationPicture({ icon, color, size = 44 }: Props) {
  const Icon = iconOf(icon)
  return (
    <span className={classes.picture} data-color={color} style={{ width: size, height: size }} aria-hidden>
      <Icon size={Math.round(size * 0.54)} stroke={1.7} />
    </span>
  )
}

/** The icon of an application alone, in the colour of the words beside it. */
export function ApplicationIcon({ icon, size }: Pick<Props, 'icon'> & { size: number }) {
  const Icon = iconOf(icon)
  return <Icon size={size} stroke={1.7} aria-hidden />
}
