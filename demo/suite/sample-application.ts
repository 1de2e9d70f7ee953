import type { CreateApplication } from '../../contract/index.ts'

type Words = readonly [fr: string, en: string]
type Look = Pick<CreateApplication, 'icon' | 'color'>
type Permission = NonNullable<CreateApplication['permissions']>[number]
type Duty = NonNullable<CreateApplication['duties']>[number]

/** A sample application of the suite; its addresses come when the sample program that stands for it has started. */
export interface SampleApplication extends Look {
  key: string
  name: { fr: string; en: string }
  description: { fr: string; en: string }
  sections: { key: string; name: { fr: string; en: string } }[]
  permissions: Permission[]
  duties: Duty[]
  forAll: boolean
  maySendMail: boolean
}

interface Details {
  duties?: Duty[]
  /** Only for the customers that the vendor chooses. */
  isChosen?: true
  /** Sends mail in the name of whoever uses it (M12). */
  maySendMail?: true
}

interface Section {
  key: string
  name: Words
  permissions: Permission[]
}

const words = ([fr, en]: Words) => ({ fr, en })

/** A right and what else is to be said of it: who decides, where it is managed, what it lets one do. */
export const right = (key: string, fr: string, en: string, more: Partial<Permission> = {}): Permission => ({
  key,
  name: { fr, en },
  ...more,
})

/** A tab of an application, with its rights. */
export const section = (key: string, name: Words, ...permissions: Permission[]): Section => ({ key, name, permissions })

/** An application as the vendor declares it. Rights outside a section come first. */
export function application(
  key: string,
  name: Words,
  description: Words,
  look: Look,
  sections: Section[],
  { duties = [], isChosen, maySendMail }: Details = {},
): SampleApplication {
  return {
    key,
    name: words(name),
    description: words(description),
    ...look,
    sections: sections.map((one) => ({ key: one.key, name: words(one.name) })),
    permissions: sections.flatMap((one) => one.permissions.map((permission) => ({ ...permission, section: one.key }))),
    duties,
    forAll: isChosen !== true,
    maySendMail: maySendMail === true,
  }
}
