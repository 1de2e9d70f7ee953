import type { Database } from '../../platform/database/index.ts'
import { faultsOf, Problem } from '../../platform/http/index.ts'
import { type Decision, type Evaluation, type Evaluations, evaluationShape } from './authzen-shapes.ts'
import { decideCompanies, decideRights, type Scope } from './decision-queries.ts'
import { type CompanyAsked, type RightAsked, readQuestion } from './question.ts'

type Asked = RightAsked | CompanyAsked | null

const isCompany = (asked: Asked): asked is CompanyAsked => asked !== null && 'company' in asked
const isRight = (asked: Asked): asked is RightAsked => asked !== null && 'permission' in asked

async function answersOf(database: Database, scope: Scope, asked: Asked[]): Promise<boolean[]> {
  const [rights, companies] = await Promise.all([
    decideRights(database, scope, asked.filter(isRight)),
    decideCompanies(database, scope, asked.filter(isCompany)),
  ])
  // Both answer in the order of the questions.
  return asked.map((one) => (one === null ? false : ((isCompany(one) ? companies : rights).shift() ?? false)))
}

/** Whether somebody may do something, at this moment. Who or what is not known may not: no more is told. */
export async function decide(database: Database, scope: Scope, evaluation: Evaluation): Promise<Decision> {
  const [decision = false] = await answersOf(database, scope, [readQuestion(evaluation)])
  return { decision }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A question with what it has in common with the others: a part replaces the common one, but for what it must have. */
function complete(item: unknown, common: Evaluations) {
  if (!isObject(item)) return evaluationShape.safeParse(item)
  const part = (name: 'subject' | 'action' | 'resource') => {
    const own = item[name]
    if (own === undefined || !isObject(own)) return own ?? common[name]
    const { properties: _others, ...identity } = common[name] ?? {}
    return { ...identity, ...own }
  }
  return evaluationShape.safeParse({ subject: part('subject'), action: part('action'), resource: part('resource') })
}

const unreadable: Decision = { decision: false, context: { error: { status: 400, message: 'Incomplete evaluation' } } }

/** Where the answers end: with the first that settles the whole, if that is asked for. */
function cut(decisions: Decision[], semantic: NonNullable<Evaluations['options']>['evaluations_semantic']) {
  if (semantic === undefined || semantic === 'execute_all') return decisions
  const settling = semantic === 'permit_on_first_permit'
  const end = decisions.findIndex(({ decision }) => decision === settling)
  return end === -1 ? decisions : decisions.slice(0, end + 1)
}

/**
 * Answers several questions at once, in their order (section 7). One that cannot be read is answered by no; without
 * any, the common parts are one question. Throws 400 when those are incomplete.
 */
export async function decideAll(database: Database, scope: Scope, asked: Evaluations) {
  const { evaluations = [], options } = asked
  if (evaluations.length === 0) {
    const single = evaluationShape.safeParse(asked)
    if (!single.success) throw new Problem(400, 'malformed', { problems: faultsOf(single.error) })
    return decide(database, scope, single.data)
  }
  const read = evaluations.map((item) => complete(item, asked))
  const answers = await answersOf(
    database,
    scope,
    read.map(({ data }) => (data ? readQuestion(data) : null)),
  )
  const decisions = answers.map((decision, index) => (read[index]?.success ? { decision } : unreadable))
  return { evaluations: cut(decisions, options?.evaluations_semantic) }
}
