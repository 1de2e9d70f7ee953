import type { z } from 'zod'
import type { FieldFault } from './problem.ts'

type Issue = z.core.$ZodIssue

const pointer = (path: PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function faultOf(issue: Issue): Omit<FieldFault, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined && issue.message.includes('undefined') ? 'required' : 'wrongType' }
    case 'too_big':
      return { code: issue.origin === 'string' ? 'tooLong' : 'tooBig', values: { maximum: Number(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { code: 'required' }
      return { code: issue.origin === 'string' ? 'tooShort' : 'tooSmall', values: { minimum: Number(issue.minimum) } }
    case 'invalid_value':
      return { code: 'notAllowed' }
    case 'invalid_format':
      return { code: issue.format === 'uuid' ? 'notAnId' : 'invalid' }
    case 'custom':
      return { code: String((issue.params as { code?: string } | undefined)?.code ?? 'invalid') }
    default:
      return { code: 'invalid' }
  }
}

/** Turns what zod found into faults by field; unknown fields are named one by one. */
export function faultsOf(error: z.core.$ZodError): FieldFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: pointer([...issue.path, key]), code: 'unknown' }))
    }
    return [{ field: pointer(issue.path), ...faultOf(issue) }]
  })
}
