import { importsOf, packageOf } from '../imports.ts'
import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'

/** Within `inside`, only `door` imports the library, so that it can be replaced or upgraded in one place. */
type Door = { library: string; inside: RegExp; door: RegExp }

const doors: Door[] = [
  { library: 'pg-boss', inside: /^server\//, door: /^server\/platform\/jobs\// },
  // The job queue shares the pool: its adapter names the type.
  { library: 'pg', inside: /^server\//, door: /^server\/platform\/(database\/|jobs\/job-database\.ts$)/ },
  { library: '@electric-sql/pglite', inside: /^server\//, door: /^server\/platform\/database\// },
  { library: '@node-rs/argon2', inside: /^server\//, door: /^server\/platform\/secrets\/[^/]+\.ts$/ },
  { library: 'pino', inside: /^server\//, door: /^server\/platform\/log\// },
  { library: 'i18next', inside: /^server\//, door: /^server\/platform\/language\// },
  { library: 'libphonenumber-js', inside: /^server\//, door: /^server\/platform\/contact-data\// },
  { library: '@zxcvbn-ts/core', inside: /^server\//, door: /^server\/domains\/passwords\// },
  { library: '@zxcvbn-ts/language-common', inside: /^server\//, door: /^server\/domains\/passwords\// },
  { library: '@zxcvbn-ts/language-fr', inside: /^server\//, door: /^server\/domains\/passwords\// },
  { library: '@zxcvbn-ts/language-en', inside: /^server\//, door: /^server\/domains\/passwords\// },
  { library: 'unicode-confusables', inside: /^server\//, door: /^server\/domains\/users\// },
  { library: 'rate-limiter-flexible', inside: /^server\//, door: /^server\/platform\/throttle\// },
  { library: 'otpauth', inside: /^server\//, door: /^server\/domains\/factors\// },
  { library: '@simplewebauthn/server', inside: /^server\//, door: /^server\/domains\/factors\// },
  { library: 'nodemailer', inside: /^server\//, door: /^server\/platform\/mail\// },
  { library: 'ipaddr.js', inside: /^server\//, door: /^server\/(domains\/connectors|platform\/outside)\// },
  { library: 'fast-xml-parser', inside: /^server\//, door: /^server\/domains\/mail-accounts\// },
  { library: 'openid-client', inside: /^server\//, door: /^server\/domains\/mail-accounts\// },
  { library: 'standardwebhooks', inside: /^server\//, door: /^server\/domains\/webhooks\// },
  { library: 'file-type', inside: /^server\//, door: /^server\/domains\/tickets\// },
  { library: 'bowser', inside: /^server\//, door: /^server\/domains\/sessions\// },
  { library: 'oidc-provider', inside: /^server\//, door: /^server\/protocols\/oidc\// },
  { library: 'jose', inside: /^server\//, door: /^server\/protocols\/oidc\// },
  { library: '@fastify/cookie', inside: /^server\//, door: /^server\/platform\/http\// },
  { library: '@fastify/static', inside: /^server\//, door: /^server\/platform\/http\// },
  { library: '@fastify/swagger', inside: /^server\//, door: /^server\/platform\/http\// },
  { library: 'react-aria-components', inside: /^web\//, door: /^web\/(ui|app)\// },
  { library: 'i18next', inside: /^web\//, door: /^web\/(app|texts)\// },
]

// One file, so that the parameters of the hash and the queue before it cannot be gone around.
const singleFileLibraries = ['@node-rs/argon2']

/** Each of these libraries is imported at one place of the codebase. */
export const checkLibraryDoors: Check = (files) => [
  ...files.flatMap((file) => (isTest(file) ? [] : besideTheDoor(file))),
  ...singleFileLibraries.flatMap((library) => severalFiles(library, files)),
]

function besideTheDoor(file: SourceFile): string[] {
  const closed = doors.filter(({ inside, door }) => inside.test(file.path) && !door.test(file.path))
  if (closed.length === 0) return []
  return importsOf(file)
    .filter(({ specifier }) => closed.some(({ library }) => library === packageOf(specifier)))
    .map(({ specifier, offset }) => finding(file, offset, `imports ${specifier} beside its door`))
}

function severalFiles(library: string, files: SourceFile[]): string[] {
  const users = files.filter(
    (file) => file.path.startsWith('server/') && importsOf(file).some((one) => packageOf(one.specifier) === library),
  )
  return users.slice(1).map((file) => finding(file, 0, `imports ${library}, which only ${users[0]?.path} may`))
}
