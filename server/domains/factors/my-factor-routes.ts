import { z } from 'zod'
import {
  addPasskeyShape,
  codeSentShape,
  confirmFactorShape,
  factorAddedShape,
  idShape,
  myFactorsShape,
  passkeyOptionsShape,
  recoveryCodesShape,
  totpBegunShape,
} from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { beginPasskey, beginTotp, showFactor, showPasskey } from './begin-factor.ts'
import { addShown, type MyFactorNeeds, myFactors, submitOwn } from './my-factors.ts'
import { sendCode } from './one-time-code.ts'
import { boundTo, requireProof, sessionIn } from './proof.ts'

const own = { signedIn: 'everybody looks after their own second factors' }
const setup = { ...own, during: ['factorSetup' as const] }
const base = '/api/v1/me/factors'

/** Everything under `/me/factors`. What changes something asks for recent proof of identity. */
export function registerMyFactorRoutes(app: HttpServer, needs: MyFactorNeeds): void {
  app.get(
    base,
    { config: { access: setup, operation: 'me.factors' }, schema: { response: { 200: myFactorsShape } } },
    async (request) => myFactors(needs, actorOf(request)),
  )
  app.delete(
    `${base}/:id`,
    {
      config: { access: own, operation: 'me.factors.remove' },
      schema: { params: z.strictObject({ id: idShape }), response: { 200: myFactorsShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      requireProof(actor)
      await submitOwn(needs, request, 'self.factor.remove', { id: request.params.id, keep: sessionIn(actor).id })
      return myFactors(needs, actor)
    },
  )
  app.post(
    `${base}/recovery-codes`,
    {
      config: { access: own, operation: 'me.factors.recoveryCodes' },
      schema: { response: { 200: recoveryCodesShape } },
    },
    async (request) => {
      requireProof(actorOf(request))
      return { codes: (await submitOwn(needs, request, 'self.recoveryCodes', {})) ?? [] }
    },
  )
  registerTotp(app, needs)
  for (const method of ['email', 'sms'] as const) registerSentCodes(app, needs, method)
  for (const method of ['totp', 'email', 'sms'] as const) registerConfirmation(app, needs, method)
  registerPasskeys(app, needs)
}

function registerTotp(app: HttpServer, needs: MyFactorNeeds): void {
  app.post(
    `${base}/totp`,
    { config: { access: setup, operation: 'me.factors.totp' }, schema: { response: { 200: totpBegunShape } } },
    async (request) => {
      requireProof(actorOf(request))
      return beginTotp(needs.factors, actorOf(request))
    },
  )
}

function registerSentCodes(app: HttpServer, needs: MyFactorNeeds, method: 'email' | 'sms'): void {
  app.post(
    `${base}/${method}`,
    { config: { access: setup, operation: `me.factors.${method}` }, schema: { response: { 202: codeSentShape } } },
    async (request, reply) => {
      requireProof(actorOf(request))
      return reply.code(202).send(await sendCode(needs.factors, boundTo(actorOf(request), 'enrolment'), method))
    },
  )
}

function registerConfirmation(app: HttpServer, needs: MyFactorNeeds, method: 'totp' | 'email' | 'sms'): void {
  app.post(
    `${base}/${method}/confirm`,
    {
      config: { access: setup, operation: `me.factors.${method}.confirm` },
      schema: { body: confirmFactorShape, response: { 200: factorAddedShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      requireProof(actor)
      const shown = await showFactor(needs.factors, actor, request.ip, method, request.body.code)
      return addShown(needs, request, reply, shown)
    },
  )
}

function registerPasskeys(app: HttpServer, needs: MyFactorNeeds): void {
  app.post(
    `${base}/passkey/options`,
    {
      config: { access: setup, operation: 'me.factors.passkey.options' },
      schema: { response: { 200: passkeyOptionsShape } },
    },
    async (request) => {
      requireProof(actorOf(request))
      return beginPasskey(needs.factors, actorOf(request))
    },
  )
  app.post(
    `${base}/passkey`,
    {
      config: { access: setup, operation: 'me.factors.passkey' },
      schema: { body: addPasskeyShape, response: { 200: factorAddedShape } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      requireProof(actor)
      const passkey = await showPasskey(needs.factors, actor, request.body.attestation)
      const publicKey = passkey.publicKey.toString('base64url')
      const shown = { method: 'passkey' as const, name: request.body.name, ...passkey, publicKey }
      return addShown(needs, request, reply, shown)
    },
  )
}
