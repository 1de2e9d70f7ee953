import { alertApplication } from './suite/alert-application.ts'
import { officeApplications } from './suite/office-applications.ts'
import { application, right, type SampleApplication, section } from './suite/sample-application.ts'
import { tradeApplications } from './suite/trade-applications.ts'

/** The one that is told apart as the sample of a relying party, with a secret of its own. */
export const workshopKey = 'atelier'

const workshop = application(
  workshopKey,
  ['Atelier d’essai', 'Workshop'],
  ['Ce qu’une application apprend de vous', 'What an application learns of you'],
  { icon: 'settings', color: 'slate' },
  [
    section(
      'trial',
      ['Essai', 'Trial'],
      right('use', 'Utiliser', 'Use'),
      right('stamp', 'Tamponner un bon', 'Stamp a slip'),
    ),
  ],
  { maySendMail: true },
)

/** The applications of the sample suite. */
export const sampleApplications: SampleApplication[] = [
  ...tradeApplications,
  ...officeApplications,
  alertApplication,
  workshop,
]

/** Every permission of these applications, as groups hold them. */
export function permissionsOf(...keys: string[]): `${string}:${string}`[] {
  return sampleApplications
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, permissions }) => permissions.map((permission) => `${key}:${permission.key}` as const))
}

/** The permissions of some sections of an application. */
export function permissionsIn(key: string, sections: readonly string[]): `${string}:${string}`[] {
  return sampleApplications
    .filter((one) => one.key === key)
    .flatMap(({ permissions }) => permissions)
    .filter(({ section: of }) => typeof of === 'string' && sections.includes(of))
    .map((permission) => `${key}:${permission.key}` as const)
}
