import { registerApplicationRoutes, registerMyApplicationRoutes } from '../domains/applications/index.ts'
import { registerCallerSearchRoute, registerCallRoutes } from '../domains/callers/index.ts'
import { type Road, registerChangeRoutes } from '../domains/changes/index.ts'
import { registerCompanyRoutes } from '../domains/companies/index.ts'
import { registerConnectorRoutes } from '../domains/connectors/index.ts'
import { registerContactRoutes } from '../domains/contacts/index.ts'
import { registerCounterRoutes } from '../domains/counters/index.ts'
import { registerDeskRoutes } from '../domains/desk/index.ts'
import { registerDirectoryRoutes } from '../domains/directory/index.ts'
import { registerDutyRoutes } from '../domains/duties/index.ts'
import { factorNeeds, registerFactorRoutes } from '../domains/factors/index.ts'
import { registerGrantRoutes } from '../domains/grants/index.ts'
import { registerGroupRoutes, registerSharedGroupRoutes } from '../domains/group-care/index.ts'
import { type JournalRoutesNeeds, registerJournalRoutes } from '../domains/journal/index.ts'
import { registerLetterRoutes } from '../domains/letters/index.ts'
import {
  presentFailure,
  registerDiscoveryRoute,
  registerMailAccountRoutes,
  registerMailOauthRoutes,
  registerMailSettingsRoutes,
  registerMailTestRoutes,
} from '../domains/mail-accounts/index.ts'
import { registerMessageRoutes } from '../domains/messages/index.ts'
import { registerPasswordCheckRoutes } from '../domains/passwords/index.ts'
import { registerRecoveryRoutes } from '../domains/recovery/index.ts'
import { registerDeviceRoutes } from '../domains/sessions/index.ts'
import { registerSettingsRoutes } from '../domains/settings/index.ts'
import {
  finishSetup,
  registerMeRoutes,
  registerPasskeyRoutes,
  registerSecondFactorRoutes,
  registerSessionRoutes,
  registerSetupRoutes,
} from '../domains/sign-in/index.ts'
import { registerAttachmentRoutes, registerMyTicketRoutes, registerTicketRoutes } from '../domains/tickets/index.ts'
import { registerMyDutyRoutes, registerSignInNameRoutes, registerUserRoutes } from '../domains/users/index.ts'
import { registerWebhookRoutes } from '../domains/webhooks/index.ts'
import { type HttpServer, problemPresenter } from '../platform/http/index.ts'
import { registerAuthzenRoutes } from '../protocols/authzen/index.ts'
import { registerServerRoutes } from '../server-routes.ts'
import type { Tools } from './tools.ts'

/** Everything that can be asked of the server over HTTP, the console's own files aside. */
export async function registerAllRoutes(server: HttpServer, tools: Tools, road: Road): Promise<void> {
  const { database, translate, outbox, baseUrl, authenticate } = tools
  registerServerRoutes(server, database)
  registerSigningIn(server, tools, road)
  registerConnectorRoutes(server, road)
  registerDirectoryRoutes(server, { database, translate })
  registerUserRoutes(server, road)
  registerSignInNameRoutes(server, database.db)
  registerGrantRoutes(server, database.db)
  registerSettingsRoutes(server, road, outbox)
  registerCompanyRoutes(server, road)
  registerContactRoutes(server, road, database)
  registerGroupRoutes(server, road)
  registerSharedGroupRoutes(server, road)
  registerDutyRoutes(server, road)
  registerMyDutyRoutes(server, road)
  registerPasswordCheckRoutes(server, { database, translate, authenticate })
  registerApplicationRoutes(server, { road, baseUrl })
  registerMyApplicationRoutes(server, { road, translate })
  registerCounterRoutes(server, road)
  registerWebhookRoutes(server, road)
  registerChangeRoutes(server, road, problemPresenter(translate))
  registerJournalRoutes(server, { db: database.db, translate, isUndoable: undoableBy(road) })
  registerCallerSearchRoute(server, tools)
  registerCallRoutes(server, tools)
  registerAuthzenRoutes(server, { database, baseUrl })
  registerTicketRoutes(server, { database, translate, road })
  registerMyTicketRoutes(server, tools)
  await registerDeskRoutes(server, { ...tools, road, present: problemPresenter(translate) })
  await registerAttachmentRoutes(server, database)
  await registerLetterRoutes(server, { road, letters: tools.letters })
  registerMailSettingsRoutes(server, road, baseUrl)
  registerMailAccountRoutes(server, road)
  registerMailTestRoutes(server, tools)
  registerDiscoveryRoute(server, tools)
  registerMessageRoutes(server, {
    ...{ database, translate, wake: tools.delivery.wake },
    tellFailure: (language, failure) => presentFailure(translate, language, failure),
  })
  registerMailOauthRoutes(server, mailOauthNeeds(tools, road), tools.authenticate)
  await tools.oidc.registerRoutes(server)
}

function mailOauthNeeds(tools: Tools, road: Road) {
  const { database, seal, mailTargets, sendJob, outbox, baseUrl, log } = tools
  return {
    ...{ db: database.db, seal, sendJob, road, baseUrl, log },
    isAllowed: mailTargets.isAllowed,
    canMail: outbox.canMail,
  }
}

function registerSigningIn(server: HttpServer, tools: Tools, road: Road): void {
  const { outbox: gateways, translate } = tools
  const factors = factorNeeds({ ...tools, gateways })
  const needs = { ...tools, gateways, road }
  registerSessionRoutes(server, needs)
  registerSecondFactorRoutes(server, { ...needs, factors })
  registerPasskeyRoutes(server, { ...needs, factors })
  registerFactorRoutes(server, { factors, road, finishSetup: finishSetup(needs) })
  registerDeviceRoutes(server, road)
  registerSetupRoutes(server, needs)
  registerMeRoutes(server, { ...needs, translate })
  registerRecoveryRoutes(server, needs)
}

/** Whoever may propose the inverse of a change may take it back. */
function undoableBy(road: Road): JournalRoutesNeeds['isUndoable'] {
  return (actor, entry) => {
    const inverse = entry.via === 'system' ? null : road.kinds.get(entry.kind)?.inverse?.(entry)
    const permission = inverse && road.kinds.get(inverse.kind)?.permission
    return permission != null && actor.permissions.has(permission)
  }
}
